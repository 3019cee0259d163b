package hiring.application.assisted.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hiring.application.assisted.SpreadsheetTraces;
import hiring.kit.problem.FieldError;
import hiring.kit.problem.KitProblem;
import hiring.kit.problem.ProblemException;
import hiring.kit.rest.JsonBodyReader;
import hiring.kit.text.TextPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file of paper forms: each row becomes the request that staff would have sent, and is read as strictly as
 * that.
 */
@ApplicationScoped
class PaperForms {

    private static final int LIMIT = 4 << 20;
    private static final int MOST_ROWS = 500;
    private static final int MOST_ELEMENTS = 500;
    private static final Pattern COLUMN =
            Pattern.compile("/(contact|form)(/[A-Za-z]+|/[0-9]{1,3})+|/candidateId|/differentFrom/[0-9]{1,2}");
    private static final Pattern INDEX = Pattern.compile("[0-9]{1,3}");
    private static final Set<String> FLAGS = Set.of(
            "answer", "current", "fullTime", "guaranteedInterview", "mayBeAskedBeforeInterview", "stillInFullTime");
    private static final Set<String> NUMBERS = Set.of("year", "level", "extraTimePercent");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final JsonBodyReader reader;

    PaperForms(JsonBodyReader reader) {
        this.reader = reader;
    }

    /**
     * One row.
     *
     * @param number from 1, without the header
     * @param request null where the row cannot be read
     */
    record Row(int number, @Nullable AssistedRequest request, List<FieldError> errors) {}

    List<Row> read(InputStream file) throws IOException {
        byte[] bytes = file.readNBytes(LIMIT + 1);
        if (bytes.length > LIMIT) {
            throw new ProblemException(KitProblem.TOO_LARGE, "A file has at most %d bytes".formatted(LIMIT));
        }
        CSVFormat format = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();
        try (CSVParser parser = CSVParser.parse(textOf(bytes), format)) {
            List<CSVRecord> records = parser.getRecords();
            if (records.isEmpty()) {
                throw new ProblemException(AssistedProblem.BAD_FILE, "The file is empty");
            }
            List<String> columns =
                    records.getFirst().stream().map(TextPolicy::stripped).toList();
            checkColumns(columns);
            if (records.size() > MOST_ROWS + 1) {
                throw new ProblemException(KitProblem.TOO_LARGE, "A file has at most %d rows".formatted(MOST_ROWS));
            }
            List<Row> rows = new ArrayList<>();
            for (int i = 1; i < records.size(); i++) {
                rows.add(row(i, columns, records.get(i)));
            }
            return rows;
        } catch (UncheckedIOException e) {
            throw new ProblemException(
                    AssistedProblem.BAD_FILE, "A quoted cell is not closed or goes on after its end");
        }
    }

    private static String textOf(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            // Spreadsheets put a byte order mark before what they save as UTF-8
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new ProblemException(
                    AssistedProblem.BAD_FILE,
                    "The file is not in UTF-8 but seems to be in %s; save it as CSV UTF-8"
                            .formatted(SpreadsheetTraces.alphabetOf(bytes)));
        }
    }

    private static void checkColumns(List<String> columns) {
        List<FieldError> errors = new ArrayList<>();
        Optional<String> separator = SpreadsheetTraces.inHeader(columns);
        for (int i = 0; i < columns.size(); i++) {
            String column = columns.get(i);
            String pointer = "/0/" + i;
            if (!COLUMN.matcher(column).matches()) {
                errors.add(new FieldError(
                        pointer,
                        "not-a-column",
                        separator.orElse("A column is named like /contact/email or /form/history/0/role")));
            } else if (columns.indexOf(column) < i) {
                errors.add(new FieldError(pointer, "repeated", "There is such a column already"));
            }
        }
        if (!errors.isEmpty()) {
            throw new ProblemException(KitProblem.INVALID_REQUEST, errors);
        }
    }

    private Row row(int number, List<String> columns, CSVRecord cells) {
        if (cells.size() != columns.size()) {
            return new Row(
                    number,
                    null,
                    List.of(new FieldError(
                            "",
                            "wrong-number-of-cells",
                            "The row has %d cells and the header %d".formatted(cells.size(), columns.size()))));
        }
        ObjectNode request = JSON.objectNode();
        List<FieldError> traces = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            String column = columns.get(i);
            String cell = cells.get(i);
            if (!TextPolicy.isBlank(cell)) {
                put(request, column, cell);
                SpreadsheetTraces.in(column, TextPolicy.stripped(cell)).ifPresent(traces::add);
            }
        }
        try {
            AssistedRequest read =
                    reader.read(AssistedRequest.class, request.toString().getBytes(StandardCharsets.UTF_8));
            return traces.isEmpty() ? new Row(number, read, List.of()) : new Row(number, null, traces);
        } catch (ProblemException e) {
            return new Row(number, null, together(traces, e.problem().errors()));
        }
    }

    // What a spreadsheet has made of a cell is why its form is wrong
    private static List<FieldError> together(List<FieldError> traces, List<FieldError> errors) {
        Set<String> explained = traces.stream().map(FieldError::pointer).collect(Collectors.toSet());
        return Stream.concat(traces.stream(), errors.stream().filter(error -> !explained.contains(error.pointer())))
                .toList();
    }

    // Columns whose names contradict each other (/form/history and /form/history/0) leave what cannot be read, which is
    // refused as any request is
    private static void put(ObjectNode request, String column, String cell) {
        List<String> steps = List.of(column.substring(1).split("/", -1));
        JsonNode at = request;
        for (int i = 0; i < steps.size(); i++) {
            String step = steps.get(i);
            boolean last = i == steps.size() - 1;
            JsonNode value = last
                    ? value(step, cell)
                    : INDEX.matcher(steps.get(i + 1)).matches() ? JSON.arrayNode() : JSON.objectNode();
            at = child(at, step, value, last);
        }
    }

    private static JsonNode child(JsonNode parent, String step, JsonNode value, boolean last) {
        if (parent instanceof ObjectNode object) {
            JsonNode known = object.get(step);
            if (known == null || last) {
                object.set(step, value);
                return value;
            }
            return known;
        }
        if (parent instanceof ArrayNode array && INDEX.matcher(step).matches()) {
            int index = Integer.parseInt(step);
            if (index >= MOST_ELEMENTS) {
                return JSON.objectNode();
            }
            while (array.size() <= index) {
                array.addNull();
            }
            if (array.get(index).isNull() || last) {
                array.set(index, value);
            }
            return array.get(index);
        }
        return JSON.objectNode();
    }

    private static JsonNode value(String field, String cell) {
        String plain = TextPolicy.stripped(cell).toLowerCase(Locale.ROOT);
        if (FLAGS.contains(field)) {
            return switch (plain) {
                case "yes", "true" -> JSON.booleanNode(true);
                case "no", "false" -> JSON.booleanNode(false);
                default -> JSON.textNode(cell);
            };
        }
        if (NUMBERS.contains(field) && plain.matches("-?[0-9]{1,9}")) {
            return JSON.numberNode(Integer.parseInt(plain));
        }
        return JSON.textNode(cell);
    }
}
