using CsCheck;
using Needlepoint.Studio.Cases;

namespace Needlepoint.Studio.Tests.Cases;

public sealed class DifferenceTests
{
    // Few different lines, so that texts share some.
    private static readonly Gen<string> s_text = Gen.Int[0, 4].Array[0, 12].Select(lines => string.Concat(lines.Select(line => $"{"abcd "[line]}\n")));

    [Fact]
    public void A_difference_holds_both_texts() => Gen.Select(s_text, s_text).Sample((earlier, later) =>
    {
        IReadOnlyList<DifferenceLine> lines = LineDifference.Of(earlier, later);
        Assert.Equal(LineDifference.Lines(earlier), lines.Where(line => line.Kind != DifferenceKind.New).Select(line => line.Text));
        Assert.Equal(LineDifference.Lines(later), lines.Where(line => line.Kind != DifferenceKind.Gone).Select(line => line.Text));
    });

    [Fact]
    public void What_is_the_same_differs_in_nothing() => s_text.Sample(text => Assert.All(LineDifference.Of(text, text), line => Assert.Equal(DifferenceKind.Both, line.Kind)));

    [Fact]
    public void A_line_put_in_is_the_only_difference() => Gen.Select(s_text, Gen.Int[0, 12]).Sample((text, place) =>
    {
        string[] lines = LineDifference.Lines(text);
        int at = Math.Min(place, lines.Length);
        string later = string.Concat(lines[..at].Append("new").Concat(lines[at..]).Select(line => line + "\n"));
        Assert.Equal([new(DifferenceKind.New, "new")], LineDifference.Of(text, later).Where(line => line.Kind != DifferenceKind.Both));
    });

    [Fact]
    public void Texts_too_large_to_search_count_as_replaced()
    {
        string earlier = string.Concat(Enumerable.Range(0, 3000).Select(line => $"{line}\n")), later = string.Concat(Enumerable.Range(5000, 3000).Select(line => $"{line}\n"));
        Assert.Equal(6000, LineDifference.Of(earlier, later).Count);
    }

    [Fact]
    public void The_parts_of_a_merge_hold_both_sides() => Gen.Select(s_text, s_text, s_text).Sample((start, mine, theirs) =>
    {
        IReadOnlyList<MergePart> parts = Merging.Parts(start, mine, theirs);
        Assert.Equal(LineDifference.Lines(mine), parts.SelectMany(part => part.Mine));
        Assert.Equal(LineDifference.Lines(theirs), parts.SelectMany(part => part.Theirs));
    });

    [Fact]
    public void What_only_one_side_changed_is_taken_from_it() => Gen.Select(s_text, s_text).Sample((start, changed) =>
    {
        Assert.Equal(changed, Merging.Text(Merging.Parts(start, changed, start), _ => false));
        Assert.Equal(changed, Merging.Text(Merging.Parts(start, start, changed), _ => true));
    });

    [Fact]
    public void Changes_far_apart_come_together_without_a_choice()
    {
        const string Start = "person:\n  age: 34\ncourse:\n  device: pen\n  passes: 6\n";
        IReadOnlyList<MergePart> parts = Merging.Parts(Start, Start.Replace("34", "35", StringComparison.Ordinal), Start.Replace("6", "4", StringComparison.Ordinal));
        Assert.DoesNotContain(parts, part => part.Changed == ChangedBy.Both);
        Assert.Equal("person:\n  age: 35\ncourse:\n  device: pen\n  passes: 4\n", Merging.Text(parts, _ => true));
    }

    [Fact]
    public void Two_changes_of_one_line_ask_for_a_choice()
    {
        IReadOnlyList<MergePart> parts = Merging.Parts("a\npasses: 6\n", "a\npasses: 5\n", "a\npasses: 4\n");
        MergePart open = Assert.Single(parts, part => part.Changed == ChangedBy.Both);
        Assert.Equal(["passes: 5", "passes: 4"], open.Mine.Concat(open.Theirs));
        Assert.Equal("a\npasses: 4\n", Merging.Text(parts, _ => false));
    }
}
