package hiring.local.stack;

import io.smallrye.certs.CertificateGenerator;
import io.smallrye.certs.CertificateRequest;
import io.smallrye.certs.Format;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** The certificate of this machine for the servers of one stack, which signs itself. */
record Certificates(Path folder) {

    /** The name in the certificate, as clients address the servers. */
    static final String NAME = "localhost";

    private static final String FILES = "server";
    private static final Duration VALID = Duration.ofDays(3650);

    /** Makes key and certificate, unless they exist. */
    void ensure() throws StartFailure {
        if (Files.exists(keyAndCertificate())) {
            return;
        }
        try {
            Files.createDirectories(folder);
            new CertificateGenerator(folder, true)
                    .generate(new CertificateRequest()
                            .withName(FILES)
                            .withCN(NAME)
                            .withSubjectAlternativeName("DNS:" + NAME)
                            .withSubjectAlternativeName("IP:127.0.0.1")
                            .withFormat(Format.PEM)
                            .withDuration(VALID));
            // PostgreSQL refuses a key that other users can read
            Files.setPosixFilePermissions(key(), PosixFilePermissions.fromString("rw-------"));
            Path part = folder.resolve("server.pem.part");
            Files.writeString(part, Files.readString(key()) + Files.readString(certificate()));
            Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rw-------"));
            Files.move(part, keyAndCertificate());
        } catch (Exception e) {
            throw new StartFailure("The certificate of this stack cannot be made: " + e.getMessage(), e);
        }
    }

    Path certificate() {
        return folder.resolve(FILES + ".crt");
    }

    Path key() {
        return folder.resolve(FILES + ".key");
    }

    /** One file with both, as a Kafka broker reads them. */
    Path keyAndCertificate() {
        return folder.resolve("server.pem");
    }

    /** For a client that trusts only this certificate. */
    SSLContext trusting() throws IOException {
        try (InputStream file = Files.newInputStream(certificate(), StandardOpenOption.READ)) {
            KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            trusted.setCertificateEntry(
                    NAME, CertificateFactory.getInstance("X.509").generateCertificate(file));
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IOException("The certificate of this stack cannot be read", e);
        }
    }
}
