package hiring.application.qualification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Reads a table of reference data: cells are separated by semicolons, comments follow a number sign. */
public final class Table {

    private Table() {}

    /** Reads the rows. A row with another number of cells stops the start of the service. */
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
