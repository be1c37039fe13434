using System.Text;
using Needlepoint.Evidence.Problems;
using Needlepoint.Evidence.Units;
using Needlepoint.Evidence.Yaml;

namespace Needlepoint.Evidence.Tests.Yaml;

/// <summary>One example of each rule that every file keeps, with its message.</summary>
public sealed class ReadingRuleTests
{
    public static TheoryData<string, string, string, string> Examples => new()
    {
        // yaml, code, title, fix
        { "a: {b: 1\nc: 2\n", "NP-E002", "the text is not YAML here", "close the bracket that is opened in this line" },
        { "a: \"b\nc: 2\n", "NP-E002", "the text is not YAML here", "close the quote that is opened in this line, or put the whole text in quotes" },
        { "a: b: c\n", "NP-E002", "the text is not YAML here", "put a value that contains ': ' in quotes" },
        { "- a\n- b\n", "NP-E003", "the file must consist of keys with values", "see the reference of this file format" },
        { "text: [1, 2]\n", "NP-E003", "text must be a text or a number", "see the reference of this file format" },
        { "section: 5\n", "NP-E003", "section must consist of keys with values", "see the reference of this file format" },
        { "list: {a: 1}\n", "NP-E003", "list must be a list", "see the reference of this file format" },
        { "length: 1.5\n", "NP-E004", "a length needs a unit", "length: 1.5 mm" },
        { "length: 4 weeks\n", "NP-E005", "length must be a length, and this is a time", "write length: 1.5 mm" },
        { "time: 5 m\n", "NP-E005", "time must be a time, and this is a length", "m means metres: write min for minutes or months" },
        { "length: 1 h 5 mm\n", "NP-E005", "length: the parts of the sum measure different things", "write length: 1.5 mm" },
        { "length: 1.5 millimetrs\n", "NP-E006", "length: the unit 'millimetrs' is not known", "did you mean millimetre?" },
        { "length: 1.5 g/m2 h\n", "NP-E006", "length: the unit 'g/m2 h' can be read in two ways", "write length: 1.5 mm" },
        { "lenght: 1\n", "NP-E007", "'lenght' is not a key that is known here", "did you mean length?" },
        { "other: 1\n", "NP-E008", "must is missing", "add must" },
        { "must:\n", "NP-E008", "must has no value", "add must" },
        { "must: 1\nmust: 2\n", "NP-E009", "'must' stands twice", "remove this one or the one in line 1" },
        { "choice: gren\n", "NP-E010", "choice 'gren' is not known", "did you mean green?" },
        { "number: abc\n", "NP-E011", "number: 'abc' is not a number", "write a number, such as number: 1" },
        { "number: 1,5\n", "NP-E011", "number: a comma or another separator stands in the number", "write 1.5" },
        { "length: 1,5 mm\n", "NP-E011", "length: a comma or another separator stands in the number", "write 1.5 mm" },
        { "number: 1,500\n", "NP-E011", "number: a comma or another separator stands in the number", "write 1500, or 1.500 if a decimal comma was meant" },
        { "number: ١٢\n", "NP-E011", "number: the digits are of another alphabet", "write 12" },
        { "number: 5 mm\n", "NP-E011", "number: a plain number is expected, without 'mm'", "write 5" },
        { "number: 1.2.3\n", "NP-E011", "number: '1.2.3' is not a number", "write a number, such as number: 1" },
        { "number: 50\n", "NP-E012", "number is above what is allowed", "did you mean 5?" },
        { "length: 15 mm\n", "NP-E012", "length is longer than any needle", "did you mean 1.5 mm?" },
        { "length: 0 mm\n", "NP-E012", "length is below what is allowed", "write at least 0.2 mm" },
        { "number: 1e999\n", "NP-E012", "number: '1e999' is larger than any number that can be computed with", "write a number, such as number: 1" },
        { "number: .nan\n", "NP-E013", "number: '.nan' is not a finite number", "leave the line out if the value is not known" },
        { "length: -inf mm\n", "NP-E013", "length: '-inf mm' is not a finite number", "leave the line out if the value is not known" },
        { "section:\n\tnumber: 1\n", "NP-E014", "a tab indents this line", "replace each tab by two spaces; most editors can do it for the whole file" },
        { "a: &x 1\n", "NP-E015", "an anchor stands here", "remove the anchor; a text that starts with '&' needs quotes" },
        { "a: *x\n", "NP-E015", "an alias stands here", "write the value itself; a text that starts with '*' needs quotes" },
        { "a: !!str 1\n", "NP-E015", "a tag stands here", "remove the tag; a text that starts with '!' needs quotes" },
        { "a: " + new string('[', 70) + new string(']', 70), "NP-E016", "values are nested too deeply", "check the brackets" },
        { "a: " + new string('x', 2000), "NP-E017", "the file is too large", "check that this is the file you meant; split it if it is" },
        { "a: [" + string.Join(',', Enumerable.Repeat('1', 400)) + "]", "NP-E017", "the file holds too many values", "split the file" },
        { "a: \u0001\n", "NP-E018", "the file holds a control character", "remove the character" },
        { "a: \0\n", "NP-E018", "the file holds a control character", "remove the character" },
        { "", "NP-E019", "the file is empty", "write the file; the examples folder has files to start from" },
        { "# only a comment\n\n", "NP-E019", "the file is empty", "write the file; the examples folder has files to start from" },
        { "a: 1\n---\nb: 2\n", "NP-E020", "a second document starts here", "put it into a file of its own" },
        { "count: 2.5\n", "NP-E021", "count must be a whole number", "write 2" },
        { "[1, 2]: 3\n", "NP-E022", "a key must be a text", "if this is a text with brackets, put it in quotes" },
    };

    [Theory, MemberData(nameof(Examples))]
    public void Each_broken_rule_has_its_message(string yaml, string code, string title, string fix)
    {
        ProblemList problems = Check(yaml);
        Problem problem = Assert.Single(problems);
        Assert.Equal(code, problem.Code);
        Assert.Equal(title, problem.Title);
        Assert.Equal(fix, problem.Fix ?? "");
        Assert.NotNull(problem.Place);
        Assert.NotNull(problem.Given ?? problem.Allowed);
    }

    [Fact]
    public void Bytes_that_are_not_utf8_are_refused_where_they_stand()
    {
        ProblemList problems = [];
        Assert.Null(YamlReader.Read("f.yaml", [.. "a: 1\nb: "u8, 0xff, 0xfe], CodeFamily.Course, problems));
        Problem problem = Assert.Single(problems);
        Assert.Equal("NP-C018", problem.Code);
        Assert.Equal("byte 0xff", problem.Given);
        Assert.Equal(2, problem.Place!.Line);
    }

    [Fact]
    public void A_missing_file_names_the_nearest_one()
    {
        using TemporaryFolder folder = new();
        folder.Write("first-session.yaml", "a: 1");
        ProblemList problems = [];
        Assert.Null(YamlReader.ReadFile(Path.Combine(folder.Path, "frist-session.yaml"), CodeFamily.Course, problems));
        Problem problem = Assert.Single(problems);
        Assert.Equal("NP-C001", problem.Code);
        Assert.Equal("the file does not exist", problem.Title);
        Assert.Equal("did you mean first-session.yaml?", problem.Fix);
    }

    [Fact]
    public void A_folder_is_not_a_file_and_a_missing_folder_is_named()
    {
        using TemporaryFolder folder = new();
        ProblemList problems = [];
        Assert.Null(YamlReader.ReadFile(folder.Path, CodeFamily.Evidence, problems));
        Assert.Null(YamlReader.ReadFile(Path.Combine(folder.Path, "a", "b.yaml"), CodeFamily.Evidence, problems));
        Assert.Null(YamlReader.ReadFile("", CodeFamily.Evidence, problems));
        Assert.Equal(["this is a folder, not a file", "the folder of the file does not exist", "the file cannot be read"],
            problems.Select(p => p.Title));
        Assert.All(problems, problem => Assert.Equal("NP-E001", problem.Code));
    }

    [Fact]
    public void All_problems_of_a_file_are_found_at_once() =>
        Assert.Equal(
            ["NP-E004", "NP-E010", "NP-E007"], Check("length: 5\nchoice: blue-green\nzebra: 1\n").Select(problem => problem.Code));

    [Theory]
    [InlineData("a: 1\r\nb: [x, 'y: z']\r\n")]
    [InlineData("\uFEFFa: 1\nb: [x, 'y: z']\n")]
    [InlineData("---\na: 1\nb:\n- x\n- \"y: z\"\n...\n")]
    public void Line_ends_byte_order_marks_and_styles_do_not_matter(string yaml)
    {
        ProblemList problems = [];
        FieldReader fields = new(YamlReader.Read("f.yaml", yaml, CodeFamily.Evidence, problems)!, problems);
        Assert.Equal(1, fields.Number("a"));
        Assert.Equal(["x", "y: z"], fields.Texts("b"));
        fields.Finish();
        Assert.Empty(problems);
    }

    [Fact]
    public void Words_that_other_readers_take_for_truth_values_stay_text()
    {
        ProblemList problems = [];
        FieldReader fields = new(YamlReader.Read("f.yaml", "country: no\nempty: ~\nflag: yes\n", CodeFamily.Evidence, problems)!, problems);
        Assert.Equal("no", fields.Text("country"));
        Assert.False(fields.Has("empty"));
        Assert.True(fields.Flag("flag"));
    }

    [Fact]
    public void The_underline_covers_the_value()
    {
        Problem problem = Assert.Single(Check("must: 1\nlength:   15 mm   # too long\n"));
        Assert.Equal((2, 11, 5), (problem.Place!.Line, problem.Place.Column, problem.Place.Length));
    }

    private static ProblemList Check(string yaml)
    {
        ProblemList problems = [];
        YamlLimits limits = new(1000, Nodes: 300);
        if (YamlReader.Read("f.yaml", Encoding.UTF8.GetBytes(yaml), CodeFamily.Evidence, problems, limits) is not { } map)
            return problems;
        FieldReader fields = new(map, problems);
        fields.Text("text");
        fields.Section("section");
        fields.List("list");
        fields.Quantity("length", QuantityRule.Between(QuantityKind.Length, "0.2 mm", "3 mm") with { AboveTitle = "is longer than any needle" });
        fields.Quantity("time", new QuantityRule(QuantityKind.Time));
        fields.Number("number", 0, 10);
        fields.Integer("count", 1, 5);
        fields.Choice("choice", ["red", "green"]);
        fields.Text("must", required: yaml.StartsWith("other", StringComparison.Ordinal) || yaml.StartsWith("must", StringComparison.Ordinal));
        fields.Accept("other", "a");
        fields.Finish();
        return problems;
    }
}
