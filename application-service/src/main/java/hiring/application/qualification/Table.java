package hiring.application.qualification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** A table of reference data that is kept beside a class: cells between semicolons, comments behind a number sign. */
public final class Table {

    private Table() {}

    /** The rows; one of another length stops the service. */
    public static List<List<String>> rows(Class<?> beside, String name, int columns) {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(beside.getResourceAsStream(name), name), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> row(name, line, columns))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> row(String name, String line, int columns) {
        List<String> cells = List.of(line.split(";", -1));
        if (cells.size() != columns) {
            throw new IllegalStateException("%s needs %d cells: %s".formatted(name, columns, line));
        }
        return cells;
    }
}
