using Needlepoint.Evidence.Problems;

namespace Needlepoint.Evidence.Tests.Problems;

public sealed class ProblemTextTests
{
    private static readonly Problem s_long = new("NP-C012", "needle_length is longer than anything this model covers")
    {
        Place = new Place("rolling-acne-scars.yaml", 19, 18, "  needle_length: 15 mm", 5),
        Given = "15 mm",
        Allowed = "0.2 mm to 3.0 mm   (label cap on the face 1.5 mm: a warning, not an error)",
        Fix = "did you mean 1.5 mm?",
    };

    private static readonly Problem s_time = new("NP-C004", "a time needs a unit")
    {
        Place = new Place("rolling-acne-scars.yaml", 22, 49, "    - {product: hyaluronic-acid-1-percent, from: 0, to: 6 h}", 1),
        Given = "0",
        Allowed = "a time with a unit: min, h, d, weeks",
        Fix = "from: 0 h",
    };

    [Fact]
    public void Two_errors_have_the_layout_of_the_terminal_design()
    {
        string expected = """
            x NP-C012  needle_length is longer than anything this model covers                     1 of 2 errors
               place    rolling-acne-scars.yaml, line 19, column 18
                        19 |   needle_length: 15 mm
                           |                  ^^^^^
               given    15 mm
               allowed  0.2 mm to 3.0 mm   (label cap on the face 1.5 mm: a warning, not an error)
               fix      did you mean 1.5 mm?

            x NP-C004  a time needs a unit                                                         2 of 2 errors
               place    rolling-acne-scars.yaml, line 22, column 49
                        22 |     - {product: hyaluronic-acid-1-percent, from: 0, to: 6 h}
                           |                                                 ^
               given    0
               allowed  a time with a unit: min, h, d, weeks
               fix      from: 0 h

            Nothing was run.  needlepoint explain NP-C012

            """;
        Assert.Equal(expected, ProblemText.Format([s_long, s_time]));
    }

    [Fact]
    public void No_line_is_wider_than_the_terminal()
    {
        Problem wide = s_long with
        {
            Place = s_long.Place! with { SourceLine = new string('a', 300) + ": 15 mm", Column = 303 },
            Allowed = string.Join(", ", Enumerable.Range(0, 80)),
        };
        foreach (int width in (int[])[80, 100, 120])
            Assert.All(ProblemText.Format([wide, wide], width).Split('\n'), line => Assert.True(line.Length <= width, line));
    }

    [Fact]
    public void The_underline_stays_below_its_text_when_a_long_line_is_cut()
    {
        Problem wide = s_long with { Place = new Place("f", 1, 303, new string('a', 300) + ": 15 mm" + new string('b', 200), 5) };
        string[] lines = ProblemText.FormatOne(wide).Split('\n');
        int at = lines[3].IndexOf('^', StringComparison.Ordinal);
        Assert.Equal("15 mm", lines[2].Substring(at, lines[3].Count(c => c == '^')));
    }

    [Fact]
    public void At_most_ten_are_shown_and_the_rest_are_counted()
    {
        string text = ProblemText.Format([.. Enumerable.Repeat(s_time, 13)]);
        Assert.Equal(10, text.Split('\n').Count(line => line.StartsWith("x NP-C004", StringComparison.Ordinal)));
        Assert.Contains("and 3 more errors", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Warnings_have_their_own_sign_and_do_not_stop_the_run()
    {
        string text = ProblemText.Format([s_time with { Severity = Severity.Warning }]);
        Assert.StartsWith("! NP-C004", text, StringComparison.Ordinal);
        Assert.Contains("1 warning", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Nothing was run", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_that_steers_a_terminal_is_printed()
    {
        Problem hostile = s_time with { Given = "\u001b[2Jx\u202Ey\u0007", Place = s_time.Place! with { SourceLine = "\u001b]0;t\u0007" } };
        Assert.DoesNotContain(ProblemText.Format([hostile]), c => (char.IsControl(c) && c != '\n') || c == '\u202E');
    }

    [Fact]
    public void The_exception_for_the_border_carries_the_list_and_its_text()
    {
        ProblemList list = [];
        list.ThrowIfErrors();
        list.Add(s_time);
        InputException error = Assert.Throws<InputException>(list.ThrowIfErrors);
        Assert.Same(list, error.Problems);
        Assert.Contains("a time needs a unit", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("needle_lenght", "needle_length")]
    [InlineData("Needle Length", "needle_length")]
    [InlineData("zzz", null)]
    [InlineData("x", null)]
    public void The_nearest_name_is_suggested_only_when_it_is_near(string given, string? expected) =>
        Assert.Equal(expected, Nearest.Name(given, ["passes", "needle_length", "area"]));

    [Theory]
    [InlineData("", "abc", 3)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("ab", "ba", 1)]
    [InlineData("same", "same", 0)]
    public void The_distance_counts_insertions_deletions_replacements_and_swaps(string a, string b, int expected) =>
        Assert.Equal(expected, Nearest.Distance(a, b));
}
