using CsCheck;
using Needlepoint.Engine;
using Needlepoint.Evidence.Problems;
using Needlepoint.Inference.Results;
using Needlepoint.Studio.Evidence;
using Needlepoint.Studio.Runs;
using Needlepoint.Studio.Storage;

namespace Needlepoint.Studio.Tests.Evidence;

/// <summary>Studies that users add.</summary>
public sealed class OwnStudiesTests : IDisposable
{
    private static readonly LocalEngine s_engine = new();

    private readonly DataFolder _folder = new(Directory.CreateTempSubdirectory("needlepoint-own").FullName);
    private readonly LongWork _work = new();
    private readonly OwnStudies _own;

    public OwnStudiesTests()
    {
        Directory.CreateDirectory(_folder.Studies);
        _own = new(s_engine, _work, _folder);
    }

    [Fact]
    public async Task What_the_form_writes_is_a_study_that_the_model_predicts()
    {
        QualificationResult result = await _own.QualifyAsync(Draft().Write(), new Progress<EngineProgress>(), TestContext.Current.CancellationToken);
        QualifiedValue value = Assert.Single(result.Values);
        Assert.Equal((EvidenceUse.Validation, "doe-2031-water", 30), (value.Use, value.StudyId, value.Measured));
        Assert.True(value.P05 < value.P95);
    }

    [Fact]
    public void A_study_that_is_kept_is_found_again_and_removed()
    {
        string text = Draft().Write();
        Assert.Equal("doe-2031-water", _own.Keep(text));
        Assert.Equal(["doe-2031-water"], _own.Ids);
        Assert.Equal(text, _own.Find("doe-2031-water"));
        _own.Keep(text + "notes: once more\n");
        Assert.EndsWith("once more\n", _own.Find("doe-2031-water"), StringComparison.Ordinal);
        _own.Remove("doe-2031-water");
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Studies));
    }

    [Theory]
    [InlineData("../../escaped", "NP-T050")]
    [InlineData("/etc/passwd", "NP-T050")]
    [InlineData("Grün 2024", "NP-T050")]
    [InlineData("alam-2014-rct", "NP-T052")]
    public void A_name_that_leads_elsewhere_or_is_taken_is_refused(string id, string code)
    {
        InputException refused = Assert.Throws<InputException>(() => _own.Keep(Draft(id).Write()));
        Assert.Contains(refused.Problems, problem => problem.Code == code);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Studies));
        Assert.Null(_own.Find(id));
    }

    [Fact]
    public void An_added_study_never_calibrates()
    {
        string text = Draft().Write().Replace("role: validation", "role: calibration", StringComparison.Ordinal);
        Problem problem = Assert.Single(Assert.Throws<InputException>(() => _own.Keep(text)).Problems);
        Assert.Equal(("NP-T051", 6), (problem.Code, problem.Place!.Line));
    }

    [Fact]
    public void A_text_that_is_too_long_is_refused_before_it_is_read() =>
        Assert.Contains(Assert.Throws<InputException>(() => _own.Keep(new string('a', OwnStudies.LongestText + 1))).Problems, problem => problem.Code == "NP-T053");

    [Fact]
    public void Whatever_is_typed_into_the_form_gives_a_study_or_a_problem() =>
        Gen.Select(Gen.String[0, 40], Gen.String[0, 20], Gen.String[0, 20], Gen.String[0, 20]).Sample((citation, length, value, unit) =>
        {
            StudyDraft draft = Draft();
            (draft.Citation, draft.Arms[0].NeedleLength, draft.Measurements[0].Value, draft.Measurements[0].Unit) = (citation, length, value, unit);
            try
            {
                _own.Keep(draft.Write());
            }
            catch (InputException exception)
            {
                Assert.NotEmpty(exception.Problems);
            }
        });

    [Fact]
    public void A_search_finds_what_holds_all_its_words_and_nothing_else()
    {
        Assert.Equal(s_engine.Evidence.Studies.Count, new StudySearch(null, null, null, null, null, null).In(s_engine.Evidence).Count);
        var found = new StudySearch("ALAM scar", null, "validation", "human", 2014, 2014).In(s_engine.Evidence);
        Assert.Equal("alam-2014-rct", Assert.Single(found).Study.Id);
        Assert.Empty(new StudySearch("no such words anywhere", null, null, null, null, null).In(s_engine.Evidence));
    }

    public void Dispose()
    {
        _own.Dispose();
        _work.Dispose();
        Directory.Delete(_folder.Path, recursive: true);
    }

    private static StudyDraft Draft(string id = "doe-2031-water")
    {
        StudyDraft draft = new() { Id = id, Citation = "Doe J. \"Water\" loss: after needles. 2031", Age = "34", Sex = "female", SkinType = "III", Site = "cheek" };
        (draft.Arms[0].NeedleLength, draft.Arms[0].Passes) = ("1 mm", "4");
        MeasurementDraft measured = draft.Measurements[0];
        (measured.At, measured.Value, measured.Unit, measured.Spread, measured.SpreadValue, measured.Count, measured.Where) = ("1 h", "30", "g/m2/h", "sd", "5", "12", "table 1");
        return draft;
    }
}
