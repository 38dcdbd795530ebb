package tincay.dossier;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// What waits to be entered in the log, written in the transaction of the act itself.
@Repository
public class Outbox {
    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient sql;

    public Outbox(JdbcClient sql) {
        this.sql = sql;
    }

    void add(UUID agency, UUID dossier, Act act, Dossier before, Instant at) {
        Map<String, String> body = new TreeMap<>();
        body.put("agency", agency.toString());
        body.put("dossier", dossier.toString());
        body.put("document_sha256", before.version().sha256());
        body.put("time", at.toString());
        switch (act) {
            case Act.Confirmed(var reviewer, var certificate, var sha256, var resolutions) -> {
                body.put("certificate_sha256", certificate);
                body.put("role", "REVIEWER");
                if (before instanceof Dossier.UnitChecked checked) {
                    body.put("report_sha256", checked.checked().reportSha256());
                }
                insert(agency, dossier, "confirmation", body);
            }
            case Act.Approved approved -> {
                body.put("role", "HEAD");
                insert(agency, dossier, "decision", body);
            }
            case Act.Numbered(var clerk, var sha256, var number, var date) -> {
                body.put("number", number);
                body.put("date", date.toString());
                insert(agency, dossier, "issuance", body);
            }
            case Act.Withdrawn withdrawn -> insert(agency, dossier, "withdrawal", body);
            case Act.Uploaded uploaded -> {}
            case Act.Verified verified -> {}
            case Act.UnitChecked checked -> {}
            case Act.Logged logged -> {}
            case Act.Returned returned -> {}
        }
    }

    private void insert(UUID agency, UUID dossier, String kind, Map<String, String> body) {
        sql.sql("INSERT INTO outbox (agency_id, dossier_id, kind, body) VALUES (?, ?, ?, ?::jsonb)")
                .params(agency, dossier, kind, JSON.writeValueAsString(body))
                .update();
    }
}
