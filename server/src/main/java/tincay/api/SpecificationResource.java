package tincay.api;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The contract as an OpenAPI 3.1 document, kept by hand in `openapi.yaml`.
@RestController
class SpecificationResource {
    private final byte[] document;

    SpecificationResource() throws IOException {
        try (InputStream yaml = SpecificationResource.class.getResourceAsStream("/tincay/openapi.yaml")) {
            if (yaml == null) {
                throw new IOException("resource `/tincay/openapi.yaml` is missing");
            }
            this.document = new JsonMapper().writeValueAsBytes(new YAMLMapper().readTree(yaml));
        }
    }

    @GetMapping(path = Entrance.SPECIFICATION, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> document() {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .body(document);
    }
}
