using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Needlepoint.Studio.Tests.Hosting;

/// <summary>A studio that people reach encrypted, with a certificate that it signed itself.</summary>
public sealed class StudioWithCertificate() : StudioWithSignIn(Certificate())
{
    private static string[] Certificate()
    {
        string folder = Directory.CreateTempSubdirectory("needlepoint-certificate-").FullName, certificate = Path.Combine(folder, "server.pem"), file = Path.Combine(folder, "key.pem");
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using X509Certificate2 signed = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256).CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        File.WriteAllText(certificate, signed.ExportCertificatePem());
        File.WriteAllText(file, key.ExportPkcs8PrivateKeyPem());
        return ["--host=studio.example.org", $"--certificate={certificate}", $"--certificate-key={file}"];
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(Path.GetDirectoryName(Settings.First(one => one.StartsWith("--certificate=", StringComparison.Ordinal))["--certificate=".Length..])!, recursive: true);
        GC.SuppressFinalize(this);
    }
}
