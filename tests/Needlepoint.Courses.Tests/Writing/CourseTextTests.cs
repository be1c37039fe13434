using CsCheck;
using Needlepoint.Courses.Writing;
using Needlepoint.Evidence.Problems;
using Needlepoint.Evidence.Yaml;

namespace Needlepoint.Courses.Tests.Writing;

/// <summary>What is set is read back; everything else stays to the character.</summary>
public sealed class CourseTextTests
{
    private static readonly string[] s_examples = [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "examples"), "*.yaml").Order().Select(File.ReadAllText)];

    private static readonly Gen<string> s_value = Gen.OneOf(
        Gen.String[1, 12], Gen.String[Gen.Char[' ', '~'], 1, 20], Gen.OneOf("null", "~", "yes", "- a", "a: b", "{x}", "[", "#", "'", "\"", "1.5 mm", "\\", "😀", "é ", " a", "?", "!t", "&a", "*a", "%", "@", "`"));

    // Lone halves of a character are no text: no file could hold them.
    private static Gen<string> Value => s_value.Where(text => !text.Any(char.IsSurrogate) || text == "😀");

    private static Gen<(CourseText Text, string Path)> Place => Gen.Int[0, s_examples.Length - 1].SelectMany(file =>
    {
        CourseText text = CourseText.Read(s_examples[file])!;
        string[] paths = [.. Paths(text, "")];
        return Gen.Int[0, paths.Length - 1].Select(path => (text, paths[path]));
    });

    [Fact]
    public void What_is_set_is_read_back_and_every_other_value_stays() => Gen.Select(Place, Value).Sample((place, value) =>
    {
        CourseText changed = place.Text.Set(place.Path, value);
        Assert.Equal(value, changed.Value(place.Path));
        Assert.Equal(Others(place.Text, place.Path), Others(changed, place.Path));
    }, iter: 3000);

    [Fact]
    public void Setting_one_value_changes_no_other_line() => Gen.Select(Place, Gen.String[Gen.Char['a', 'z'], 1, 9]).Sample((place, value) =>
    {
        string[] before = place.Text.Text.Split('\n'), after = place.Text.Set(place.Path, value).Text.Split('\n');
        Assert.Equal(before.Length, after.Length);
        Assert.True(before.Zip(after).Count(lines => lines.First != lines.Second) <= 1);
    }, iter: 1000);

    [Fact]
    public void A_value_that_is_added_to_a_map_and_removed_again_leaves_the_text_as_it_was() => Gen.Select(Place, Value).Sample((place, value) =>
    {
        string parent = place.Path.Contains('.') ? place.Path[..(place.Path.LastIndexOf('.') + 1)] : "";
        if (parent.Length == 0 || place.Text.ShapeOf(parent.TrimEnd('.')) != YamlShape.Map) return;
        CourseText added = place.Text.Set(parent + "something_new", value);
        Assert.Equal(value, added.Value(parent + "something_new"));
        Assert.Equal(place.Text.Text, added.Remove(parent + "something_new").Text);
    }, iter: 2000);

    [Fact]
    public void What_is_removed_is_gone_and_every_other_value_stays() => Place.Sample(place =>
    {
        CourseText removed;
        try
        {
            removed = place.Text.Remove(place.Path);
        }
        catch (InputException)
        {
            return;
        }
        // Entries of a list move up when one of them goes.
        if (!place.Path.Split('.').Any(key => int.TryParse(key, out _))) Assert.Equal(Others(place.Text, place.Path), Others(removed, place.Path));
        Assert.Equal(Paths(place.Text, "").Count() - 1, Paths(removed, "").Count());
    }, iter: 1000);

    [Theory]
    [InlineData("person:\n  age: 3   # years\n  sex: male\n", "person.age", "34", "person:\n  age: 34   # years\n  sex: male\n")]
    [InlineData("person: {age: 3, sex: male}\n", "person.site", "cheek", "person: {age: 3, sex: male, site: cheek}\n")]
    [InlineData("person:\n  age: 3\n", "person.site", "cheek", "person:\n  age: 3\n  site: cheek\n")]
    [InlineData("person:\r\n  age: 3\r\n", "person.site", "cheek", "person:\r\n  age: 3\r\n  site: cheek\r\n")]
    [InlineData("person:\n  age: 3", "person.site", "cheek", "person:\n  age: 3\n  site: cheek\n")]
    [InlineData("habits:   # nothing yet\nperson: {age: 3}\n", "habits.smoking", "none", "habits:   # nothing yet\n  smoking: none\nperson: {age: 3}\n")]
    [InlineData("person:\n  age: 3\n\ncourse:\n  device: none\n", "concerns.striae", "x", "person:\n  age: 3\n\nconcerns:\n  striae: x\n\ncourse:\n  device: none\n")]
    [InlineData("concerns: {wrinkles: {}}\n", "concerns.wrinkles.lemperle", "3", "concerns: {wrinkles: {lemperle: 3}}\n")]
    [InlineData("habits:\n  sunscreen: {spf: 50, on: 3}   # as told\n  smoking: none\n", "habits.sunscreen", "none", "habits:\n  sunscreen: none   # as told\n  smoking: none\n")]
    [InlineData("habits:\n  sunscreen:\n    spf: 50\n  smoking: none\n", "habits.sunscreen", "none", "habits:\n  sunscreen: none\n  smoking: none\n")]
    [InlineData("person:\n  age:\n  sex: male\n", "person.age", "34", "person:\n  age: 34\n  sex: male\n")]
    public void A_value_is_set_where_people_would_write_it(string before, string path, string value, string after) =>
        Assert.Equal(after, CourseText.Read(before)!.Set(path, value).Text);

    [Theory]
    [InlineData("course:\n  device: a\n  products:\n    - {product: x}   # first\n    - product: y\n      from: 1 h\n", "course.products.0", "course:\n  device: a\n  products:\n    - product: y\n      from: 1 h\n")]
    [InlineData("course:\n  device: a\n  products:\n    - product: y\n      from: 1 h\n", "course.products.0.product", "course:\n  device: a\n  products:\n    - from: 1 h\n")]
    [InlineData("course:\n  device: a\n  products: [{product: x}]\n", "course.products.0", "course:\n  device: a\n")]
    [InlineData("concerns: {acne_scars: {kind: rolling}, striae: {}}\n", "concerns.acne_scars", "concerns: {striae: {}}\n")]
    [InlineData("concerns: {striae: {}, acne_scars: {kind: rolling}}\n", "concerns.acne_scars", "concerns: {striae: {}}\n")]
    [InlineData("person: {age: 3, sex: male}\n", "person.age", "person: {sex: male}\n")]
    [InlineData("person: {age: 3, sex: male}\n", "person.sex", "person: {age: 3}\n")]
    public void A_value_goes_with_its_line_and_an_empty_list_with_its_key(string before, string path, string after) =>
        Assert.Equal(after, CourseText.Read(before)!.Remove(path).Text);

    [Fact]
    public void Entries_are_added_to_lists_however_they_are_written()
    {
        KeyValuePair<string, string>[] use = [new("product", "y"), new("from", "0 h")];
        Assert.Equal("course:\n  device: a\n  products: [{product: y, from: 0 h}]\n", CourseText.Read("course:\n  device: a\n")!.Append("course.products", use).Text);
        Assert.Equal("a:\n  - x: 1   # one\n  - {product: y, from: 0 h}\nb: 2\n", CourseText.Read("a:\n  - x: 1   # one\nb: 2\n")!.Append("a", use).Text);
        Assert.Equal("a: [{x: 1}, {product: y, from: 0 h}]\n", CourseText.Read("a: [{x: 1}]\n")!.Append("a", use).Text);
    }

    [Fact]
    public void A_place_of_the_text_lies_in_its_value_and_in_no_neighbour()
    {
        CourseText text = CourseText.Read("person:\n  age: 34\n  sex: male\n")!;
        Assert.True(text.Holds("person.age", 2, 8));
        Assert.True(text.Holds("person", 2, 8));
        Assert.False(text.Holds("person.sex", 2, 8));
        Assert.False(text.Holds("person.weight", 2, 8));
    }

    [Theory]
    [InlineData("")]
    [InlineData("# only a comment\n")]
    [InlineData("person: {age: 3")]
    [InlineData("- a list\n")]
    public void A_text_that_is_no_course_has_no_values_to_set(string text) => Assert.Null(CourseText.Read(text));

    [Fact]
    public void Any_pieces_of_yaml_can_be_edited_or_are_refused_with_a_code() =>
        Gen.Select(Gen.OneOf("- ", ": ", "\n", "\n  ", "\n    ", "{", "}", "[", "]", "'", "\"", "#", ",", "a", "b", "c", "person", "|\n", "\r\n", "?").Array[0, 30], Value).Sample((pieces, value) =>
        {
            if (CourseText.Read(string.Concat(pieces)) is not { } text) return;
            foreach (string path in (string[])[.. Paths(text, "").Take(4), "person.age", "a.b.c", "a.0"])
            {
                try
                {
                    Assert.Equal(value, text.Set(path, value).Value(path));
                    text.Remove(path);
                }
                catch (InputException refused)
                {
                    Assert.Equal("NP-T040", refused.Problems[0].Code);
                }
            }
        }, iter: 5000);

    private static IEnumerable<string> Paths(CourseText text, string below)
    {
        string[] keys = below.Length == 0 ? ["person", "concerns", "habits", "new_habits", "course", "horizon", "screening", "a", "b", "c"]
            : text.ShapeOf(below) == YamlShape.List ? [.. Enumerable.Range(0, text.Count(below)).Select(i => $"{i}")] : [.. text.Keys(below)];
        foreach (string key in keys)
        {
            string path = below.Length == 0 ? key : $"{below}.{key}";
            if (text.Value(path) is not null) yield return path;
            else if (text.ShapeOf(path) is YamlShape.Map or YamlShape.List)
                foreach (string inner in Paths(text, path)) yield return inner;
        }
    }

    private static Dictionary<string, string?> Others(CourseText text, string path) => Paths(text, "").Where(other => other != path).ToDictionary(other => other, text.Value);
}
