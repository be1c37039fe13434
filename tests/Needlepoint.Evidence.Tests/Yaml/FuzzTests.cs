using System.Text;
using CsCheck;
using Needlepoint.Evidence.Data;
using Needlepoint.Evidence.Parameters;
using Needlepoint.Evidence.Problems;
using Needlepoint.Evidence.Studies;
using Needlepoint.Evidence.Yaml;

namespace Needlepoint.Evidence.Tests.Yaml;

/// <summary>Hostile files: whatever the bytes, there is a tree without a problem or a problem without a tree.</summary>
public sealed class FuzzTests
{
    private static readonly byte[][] s_files = [.. RepositoryData.Source.List("", ".yaml").Where((_, i) => i % 12 == 0)
        .Select(path => RepositoryData.Source.Read(path)!)];

    private static readonly string[] s_pieces =
        ["- ", ": ", "\n", "\n  ", "{", "}", "[", "]", "'", "\"", "&a", "*a", "!t", "---", "...", "?", "|", ">", "#", "\t", "%", "@", "`",
            "\0", "\uFEFF", "é", "1e999", "~"];

    [Fact]
    public void Random_bytes_never_crash_the_reader() => Gen.Byte.Array[0, 200].Sample(CheckBytes, iter: 10_000);

    [Fact]
    public void Random_pieces_of_yaml_never_crash_the_reader() =>
        Gen.OneOf(Gen.OneOf(s_pieces), Gen.String[Gen.Char['a', 'e'], 1, 3]).Array[0, 60].Sample(
            pieces => CheckBytes(Encoding.UTF8.GetBytes(string.Concat(pieces))), iter: 10_000);

    [Fact]
    public void Real_files_with_damage_never_crash_the_readers() =>
        Gen.Select(Gen.Int[0, s_files.Length - 1], Gen.Double[0, 1], Gen.Double[0, 1], Gen.OneOf(s_pieces), Gen.Int[0, 3]).Sample(
            (file, from, to, piece, kind) => CheckFiles(Damaged(s_files[file], from, to, Encoding.UTF8.GetBytes(piece), kind)), iter: 1500);

    [Fact]
    public void Real_files_cut_anywhere_never_crash_the_readers()
    {
        byte[] file = s_files[0];
        for (int length = 0; length < file.Length; length += 7)
            CheckFiles(file[..length]);
    }

    private static byte[] Damaged(byte[] file, double from, double to, byte[] piece, int kind)
    {
        int a = (int)(from * file.Length);
        int b = (int)(to * file.Length);
        (a, b) = (Math.Min(a, b), Math.Max(a, b));
        return kind switch
        {
            0 => [.. file[..a], .. file[b..]],
            1 => [.. file[..a], .. piece, .. file[a..]],
            2 => [.. file[..b], .. file[a..]],
            _ => [.. file[..a], (byte)(file[Math.Min(a, file.Length - 1)] ^ 0x20), .. file[Math.Min(a + 1, file.Length)..]],
        };
    }

    private static void CheckBytes(byte[] bytes)
    {
        ProblemList problems = [];
        YamlMap? map = YamlReader.Read("f.yaml", bytes, CodeFamily.Course, problems);
        Assert.Equal(map is null, problems.HasErrors);
        Assert.NotNull(ProblemText.Format(problems));
    }

    private static void CheckFiles(byte[] bytes)
    {
        OneFile data = new(bytes);
        ProblemList problems = [];
        ParameterTable table = ParameterTable.Load(data, problems);
        StudyLibrary library = StudyLibrary.Load(data, problems);
        Assert.True(problems.Count > 0 || table.All.Count + library.Calibration.Studies.Count + library.Validation.Studies.Count > 0);
        Assert.All(problems, problem => Assert.StartsWith("NP-E", problem.Code, StringComparison.Ordinal));
        Assert.NotNull(ProblemText.Format(problems));
    }

    private sealed class OneFile(byte[] bytes) : DataSource
    {
        public override string Description => "one file";

        public override IReadOnlyList<string> List(string folder, string extension) => [$"{folder}/file.yaml"];

        public override byte[] Read(string path) => bytes;

        public override string Shown(string path) => path;
    }
}
