package hiring.acceptance.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import hiring.acceptance.system.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The results of a measurement.
 *
 * @param columns names of the columns; the first column names the row
 * @param rows values in the order of the columns; a text or a number, an empty text for no value
 * @param notes explanations of the numbers
 */
public record Report(String title, List<String> columns, List<List<Object>> rows, List<String> notes) {

    public Report {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        notes = List.copyOf(notes);
    }

    /** The text table. */
    public String text() {
        List<List<String>> table = new ArrayList<>();
        table.add(columns);
        rows.forEach(row -> table.add(row.stream().map(Report::shown).toList()));
        StringBuilder text = new StringBuilder(title).append(System.lineSeparator());
        for (List<String> line : table) {
            for (int column = 0; column < line.size(); column++) {
                int width = widthOf(table, column);
                String value = line.get(column);
                text.append("  ")
                        .append(column == 0 ? padded(value, width) : " ".repeat(width - value.length()) + value);
            }
            text.append(System.lineSeparator());
        }
        notes.forEach(note -> text.append("  * ").append(note).append(System.lineSeparator()));
        return text.toString();
    }

    /** The JSON form. */
    public ObjectNode json() {
        ObjectNode json = Json.object().put("title", title);
        json.putPOJO("machine", Map.of("processors", Runtime.getRuntime().availableProcessors()));
        var lines = json.putArray("rows");
        for (List<Object> row : rows) {
            ObjectNode line = lines.addObject();
            for (int column = 0; column < row.size(); column++) {
                if (!row.get(column).equals("")) {
                    line.putPOJO(columns.get(column), row.get(column));
                }
            }
        }
        json.putPOJO("notes", notes);
        return json;
    }

    private static int widthOf(List<List<String>> table, int column) {
        return table.stream().mapToInt(line -> line.get(column).length()).max().orElse(0);
    }

    private static String padded(String value, int width) {
        return value + " ".repeat(width - value.length());
    }

    private static String shown(Object value) {
        return value instanceof Double number ? String.format(Locale.ROOT, "%.1f", number) : value.toString();
    }
}
