using System.Text.RegularExpressions;

namespace Needlepoint.Structure.Tests;

public partial class SourceTests
{
    private const int MostLines = 600;

    /// <summary>Projects whose numbers reach a result: there the platform's own functions, which differ in their last bit, are not used.</summary>
    private static readonly string[] SameBits = ["Numerics", "Skin", "Evidence", "Courses", "Inference"];

    [Fact]
    public void No_source_file_grows_beyond_reading() => AssertNone(
        Repository.Files("src", "*.cs").Where(file => File.ReadLines(file).Count() > MostLines).Select(Repository.Name),
        $"has more than {MostLines} lines");

    [Fact]
    public void Nothing_is_left_for_later() => AssertNone(
        Lines("src", "*.cs").Concat(Lines("tests", "*.cs")).Where(line => LeftForLater().IsMatch(line.Text) && !IsThisProject(line.Place))
            .Select(line => line.Place),
        "leaves something for later, hides it or skips it");

    [Fact]
    public void Model_numbers_use_our_own_functions() => AssertNone(
        SameBits.SelectMany(project => Lines($"src/Needlepoint.{project}", "*.cs")).Where(line => PlatformFunction().IsMatch(line.Text)).Select(line => line.Place),
        "calls a function of the platform, which differs in its last bit from one to another; use Scalar's");

    [Fact]
    public void Model_numbers_come_from_no_clock_and_no_chance_of_their_own() => AssertNone(
        SameBits.SelectMany(project => Lines($"src/Needlepoint.{project}", "*.cs")).Where(line => ClockOrChance().IsMatch(line.Text))
            .Select(line => line.Place),
        "takes a clock or chance from outside; chance comes from RandomStream");

    [Fact]
    public void No_file_tells_where_it_was_made() => AssertNone(
        Repository.AllFiles().Where(IsText).SelectMany(LinesOf).Where(line => OwnPlace().IsMatch(line.Text) && !IsThisProject(line.Place))
            .Select(line => line.Place),
        "names a place on a machine or a package registry");

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|XXX)\b|NotImplementedException|#region|\bSkip\s*=")]
    private static partial Regex LeftForLater();

    [GeneratedRegex(@"\bMath\.(Exp|Log|Log2|Log10|Pow|Sinh?|Cosh?|Tanh?|Asin|Acos|Atan2?|Cbrt)\(|\bdouble\.(Exp|Log|Log1P|LogP1|ExpM1|Pow|Tanh)\(")]
    private static partial Regex PlatformFunction();

    [GeneratedRegex(@"new (System\.)?Random\(|Random\.Shared|Guid\.NewGuid|DateTime(Offset)?\.(Utc)?Now|Stopwatch|TickCount|RandomNumberGenerator")]
    private static partial Regex ClockOrChance();

    /// <summary>Absolute paths of a machine, and hosts of package registries; not the path of a URL.</summary>
    [GeneratedRegex(@"(?<![\w./-])/(work|tmp|home|root|Users|mnt)/\w|[A-Z]:\\\w|nuget\.org|npmjs\.(org|com)|pypi\.org|pkgs\.dev\.azure|crates\.io")]
    private static partial Regex OwnPlace();

    private static void AssertNone(IEnumerable<string> places, string fault)
    {
        string[] found = [.. places];
        Assert.True(found.Length == 0, $"{found.Length} x {fault}: {string.Join(", ", found.Take(20))}");
    }

    /// <summary>These tests name what they look for.</summary>
    private static bool IsThisProject(string place) => place.StartsWith("tests/Needlepoint.Structure.Tests/", StringComparison.Ordinal);

    private static bool IsText(string file) => Path.GetExtension(file) is not (".woff" or ".woff2" or ".ttf" or ".png" or ".parquet" or ".bin" or ".gz" or ".zip");

    private static IEnumerable<(string Place, string Text)> Lines(string folder, string pattern) => Repository.Files(folder, pattern).SelectMany(LinesOf);

    private static IEnumerable<(string Place, string Text)> LinesOf(string file)
    {
        string name = Repository.Name(file);
        return File.ReadLines(file).Select((text, index) => ($"{name}:{index + 1}", text));
    }
}
