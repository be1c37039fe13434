using Microsoft.Extensions.Configuration;
using Needlepoint.Evidence.Problems;
using Needlepoint.Studio.Hosting;

namespace Needlepoint.Studio.Tests.Hosting;

/// <summary>Where the studio listens.</summary>
public sealed class StudioSettingsTests
{
    [Fact]
    public void Without_a_word_it_listens_to_its_own_machine_alone()
    {
        StudioSettings settings = Read();
        Assert.True(settings.IsLocal);
        Assert.Equal(["localhost", "127.0.0.1", "[::1]"], settings.AllowedHosts);
    }

    [Theory]
    [InlineData("NP-T020", "--listen=0.0.0.0")]
    [InlineData("NP-T020", "--listen=192.0.2.1")]
    [InlineData("NP-T020", "--listen=::")]
    [InlineData("NP-T020", "--urls=http://0.0.0.0:80")]
    [InlineData("NP-T020", "--urls=http://*:80")]
    [InlineData("NP-T020", "--behind-proxy=true")]
    [InlineData("NP-T021", "--listen=0.0.0.0", "--sign-in=true", "--host=studio.example.org")]
    [InlineData("NP-T024", "--listen=0.0.0.0", "--sign-in=true", "--behind-proxy=true")]
    [InlineData("NP-T024", "--listen=nowhere")]
    [InlineData("NP-T024", "--port=99999")]
    [InlineData("NP-T024", "--sign-in=perhaps")]
    [InlineData("NP-T024", "--Kestrel:Endpoints:Http:Url=http://0.0.0.0:80")]
    public void What_would_open_it_to_others_unguarded_is_refused(string code, params string[] arguments)
    {
        InputException exception = Assert.Throws<InputException>(() => Read(arguments));
        Assert.Contains(exception.Problems, problem => problem.Code == code);
    }

    [Theory]
    [InlineData("--listen=0.0.0.0", "--sign-in=true", "--host=studio.example.org", "--certificate=server.pem")]
    [InlineData("--listen=0.0.0.0", "--sign-in=true", "--host=studio.example.org", "--behind-proxy=true")]
    public void With_sign_in_and_encryption_it_listens_to_others(params string[] arguments)
    {
        StudioSettings settings = Read(arguments);
        Assert.False(settings.IsLocal);
        Assert.Equal(["studio.example.org"], settings.AllowedHosts);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("--bogus", "5")]
    [InlineData("first-session.yaml")]
    [InlineData("--sign-in", "--data", "x")]
    [InlineData("--port")]
    public void A_word_that_is_no_setting_is_refused(params string[] arguments) =>
        Assert.Equal("NP-T024", Assert.Throws<InputException>(() => StudioOptions.Check(arguments)).Problems[0].Code);

    [Fact]
    public void Settings_are_taken_in_both_ways_of_writing() => StudioOptions.Check(["--port", "0", "--sign-in=true", "--data", "a folder", "--Logging:LogLevel:Default=Debug"]);

    private static StudioSettings Read(params string[] arguments) => StudioSettings.Read(new ConfigurationBuilder().AddCommandLine(arguments).Build());
}
