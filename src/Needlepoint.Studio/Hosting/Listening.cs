using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.HttpsPolicy;
using Needlepoint.Evidence.Problems;

namespace Needlepoint.Studio.Hosting;

/// <summary>Makes the web server listen where the settings say, and nowhere else.</summary>
internal static class Listening
{
    /// <summary>Most bytes of a request; uploads of files have limits of their own.</summary>
    public const long LargestBody = 1 << 20;

    /// <summary>Most bytes that a page says at once: the longest course, every character of it escaped.</summary>
    public const long LargestMessage = 1 << 22;

    private const string PasswordVariable = "NEEDLEPOINT_CERTIFICATE_PASSWORD";

    /// <summary>Sets up address, certificate, names and sizes.</summary>
    /// <exception cref="InputException">The certificate cannot be used.</exception>
    public static void ListenAt(this WebApplicationBuilder builder, StudioSettings settings)
    {
        X509Certificate2? certificate = Certificate(settings);
        builder.Configuration[WebHostDefaults.ServerUrlsKey] = null;
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestBody;
            kestrel.Listen(settings.Listen, settings.Port, endpoint =>
            {
                if (certificate is not null) endpoint.UseHttps(certificate);
            });
        });
        builder.Services.Configure<HstsOptions>(options => options.MaxAge = TimeSpan.FromDays(365));
        // The guard of names answers in words; the server's own, which does not, lets every name pass to it.
        builder.Services.Configure<HostFilteringOptions>(options => options.AllowedHosts = ["*"]);
        if (!settings.IsBehindProxy) return;
        // The proxy says who asks and how; only the nearest one is believed.
        builder.Services.Configure<ForwardedHeadersOptions>(options =>
        {
            (options.ForwardedHeaders, options.ForwardLimit) = (ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, 1);
            options.KnownIPNetworks.Clear();
            options.KnownProxies.Clear();
        });
    }

    private static X509Certificate2? Certificate(StudioSettings settings)
    {
        if (settings.Certificate is not { } file) return null;
        try
        {
            string? password = Environment.GetEnvironmentVariable(PasswordVariable);
            if (Path.GetExtension(file).ToLowerInvariant() is ".pfx" or ".p12") return X509CertificateLoader.LoadPkcs12FromFile(file, password);
            return password is null
                ? X509Certificate2.CreateFromPemFile(file, settings.CertificateKey)
                : X509Certificate2.CreateFromEncryptedPemFile(file, password, settings.CertificateKey);
        }
        catch (Exception exception) when (exception is CryptographicException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new InputException([HostingProblems.BadCertificate(file, exception.Message)]);
        }
    }
}
