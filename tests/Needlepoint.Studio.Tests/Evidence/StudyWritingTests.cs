using Needlepoint.Studio.Evidence;

namespace Needlepoint.Studio.Tests.Evidence;

/// <summary>A study that is written now in the form, now as text.</summary>
public sealed class StudyWritingTests
{
    private readonly StudyWriting _study = new();

    [Fact]
    public void The_form_writes_the_text()
    {
        _study.Draft.Id = "doe-2031-water";
        _study.Show(isText: true);
        Assert.StartsWith("id: doe-2031-water", _study.Text, StringComparison.Ordinal);
        _study.Show(isText: false);
        _study.Draft.Id = "doe-2032-water";
        _study.Show(isText: true);
        Assert.StartsWith("id: doe-2032-water", _study.Study, StringComparison.Ordinal);
        Assert.False(_study.HasOwnText);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_was_typed_as_text_comes_back_from_the_form(bool isOpened)
    {
        const string Typed = "id: typed-by-hand\n# and not finished\n";
        if (isOpened) _study.Open(Typed);
        else
        {
            _study.Show(isText: true);
            _study.Text = Typed;
        }
        _study.Show(isText: false);
        Assert.True(_study.HasOwnText);
        Assert.DoesNotContain("typed-by-hand", _study.Study, StringComparison.Ordinal);
        _study.Show(isText: true);
        Assert.Equal((Typed, false), (_study.Study, _study.HasTwo));
    }

    [Fact]
    public void Where_text_and_form_were_changed_both_stay_until_one_is_chosen()
    {
        _study.Show(isText: true);
        _study.Text = "id: typed-by-hand\n";
        _study.Show(isText: false);
        _study.Draft.Id = "doe-2031-water";
        _study.Show(isText: true);
        Assert.Equal(("id: typed-by-hand\n", true), (_study.Study, _study.HasTwo));
        _study.TakeForm();
        Assert.StartsWith("id: doe-2031-water", _study.Study, StringComparison.Ordinal);
        Assert.False(_study.HasTwo);
    }
}
