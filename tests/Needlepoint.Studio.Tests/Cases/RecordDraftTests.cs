using Needlepoint.Skin.Observables;
using Needlepoint.Studio.Cases;

namespace Needlepoint.Studio.Tests.Cases;

/// <summary>A record as somebody types it: what cannot be meant is told beside its field and is not recorded.</summary>
public sealed class RecordDraftTests
{
    private static readonly DateOnly s_first = new(2026, 3, 2), s_today = new(2026, 4, 20);

    private readonly RecordDraft _draft = new() { AsDone = "as planned" };

    public RecordDraftTests() => _draft.TakeDay(s_first.AddDays(28), s_first);

    [Fact]
    public void The_hours_follow_the_day_and_can_be_said_more_closely()
    {
        Assert.Equal("672", _draft.Hours);
        _draft.Hours = "675.5";
        CaseRecord record = Assert.IsType<CaseRecord.Session>(_draft.Record(s_today, s_first));
        Assert.Equal((new DateOnly(2026, 3, 30), 675.5), (record.Day, record.HoursFromFirstSession));
    }

    [Theory]
    [InlineData("9e300")]
    [InlineData("9e999")]
    [InlineData("NaN")]
    [InlineData("1,5")]
    [InlineData("soon")]
    [InlineData("")]
    [InlineData("-672")]
    [InlineData("709")]
    public void Hours_that_cannot_be_meant_are_told_and_not_recorded(string hours)
    {
        _draft.Hours = hours;
        Assert.Equal("NP-T007", _draft.HoursProblem(s_first)?.Code);
        Assert.Null(_draft.Record(s_today, s_first));
        Assert.Equal(hours, _draft.Hours);
    }

    [Fact]
    public void Hours_and_day_that_disagree_are_both_said()
    {
        _draft.Hours = "62568";
        string given = _draft.HoursProblem(s_first)!.Given!.Replace('\u00A0', ' ');
        Assert.Equal("2607 days from the first session of 2 March 2026, on 30 March 2026", given);
        Assert.Null(_draft.HoursProblem(first: null));
    }

    [Fact]
    public void A_day_to_come_is_not_recorded()
    {
        _draft.TakeDay(s_today.AddDays(1), s_first);
        Assert.NotNull(_draft.DayProblem(s_today));
        Assert.Null(_draft.Record(s_today, s_first));
        _draft.TakeDay(s_today, s_first);
        Assert.NotNull(_draft.Record(s_today, s_first));
    }

    [Theory]
    [InlineData("pain_vas_0_10", "10", true)]
    [InlineData("pain_vas_0_10", "11", false)]
    [InlineData("pain_vas_0_10", "-1", false)]
    [InlineData("pain_vas_0_10", "NaN", false)]
    [InlineData("tewl_g_m2_h", "120", true)]
    [InlineData("tewl_g_m2_h", "9e999", false)]
    [InlineData("tewl_g_m2_h", "", false)]
    public void A_score_stays_on_its_scale_and_a_value_is_a_number(string outcome, string value, bool isRecorded)
    {
        (_draft.IsSession, _draft.Observable, _draft.Value) = (false, outcome, value);
        Assert.Equal(isRecorded, _draft.Record(s_today, s_first) is CaseRecord.Measurement);
        Assert.Equal(isRecorded || value.Length == 0, _draft.ValueProblem() is null);
    }

    [Fact]
    public void The_scale_of_every_score_is_understood()
    {
        _draft.IsSession = false;
        foreach (SkinObservable score in SkinObservables.All.Where(one => one.Unit.Contains(" to ", StringComparison.Ordinal)))
        {
            (_draft.Observable, _draft.Value) = (score.Id, "1000000");
            Assert.NotNull(_draft.ValueProblem());
        }
    }
}
