using System.Xml.Linq;
using Needlepoint.Engine;
using Needlepoint.Inference.Results;
using Needlepoint.Reports.Charts;
using Needlepoint.Reports.Words;
using Needlepoint.Skin.Simulation;
using Needlepoint.Studio.Runs;
using Needlepoint.Studio.Skin;

namespace Needlepoint.Studio.Tests.Skin;

public sealed class SkinFilmTests
{
    private const int Sets = 24;

    private const string Scars =
        "person: {age: 28, sex: male, skin_type: III, site: cheek}\nconcerns:\n  acne_scars: {kind: rolling, goodman_baron: 14}\n"
        + "course:\n  device: pen-12-needles\n  needle_length: 1.5 mm\n  passes: 6\n  sessions: 2\n  every: 4 weeks\n"
        + "  products: [{product: vitamin-c-15-serum, from: 0 h, to: 6 h}]\nhorizon: 4 months\n";

    private const string Shallow =
        "person: {age: 60, sex: female, skin_type: I, site: volar-forearm}\ncourse: {device: pen-12-needles, needle_length: 0.25 mm, passes: 1}\nhorizon: 3 d\n";

    private static readonly LocalEngine s_engine = new();
    private static readonly Lazy<RunResult> s_scars = new(() => Run(Scars));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void At_the_first_session_nothing_is_new_yet_and_every_channel_is_open()
    {
        SkinMoment first = Film(s_scars.Value, 0).Moments[0];
        Assert.Equal(1, first.Unbridged, 1e-9);
        Assert.All(first.StableMatrix.SelectMany(row => row), value => Assert.Equal(0, value, 1e-9));
        Assert.All(first.YoungMatrix.SelectMany(row => row), value => Assert.Equal(0, value, 1e-9));
    }

    [Fact]
    public void What_one_session_made_is_still_new_at_the_next()
    {
        TissueTable table = new(Film(s_scars.Value, 1));
        double before = table.Mean(Film(s_scars.Value, 0).Moments[^1].StableMatrix), after = table.Mean(Film(s_scars.Value, 1).Moments[0].StableMatrix);
        Assert.True(before > 0);
        Assert.InRange(after, 0.5 * before, before);
    }

    [Fact]
    public void A_film_tells_what_the_run_tells()
    {
        RunResult central = s_engine.Run(new RunRequest("course.yaml", 1, 1) { Text = Scars }, new Progress<EngineProgress>(), Stop);
        Observable open = central.Observables.First(observable => observable.Id == "channel_dye_open_fraction");
        foreach (SkinMoment moment in Film(central, 0).Moments.Where(moment => moment.Time is > 0 and < 48 * 3600))
            Assert.Equal(Curve.Value(open.TimeHours, open.Central, moment.Time / 3600), moment.Unbridged, 0.03);
    }

    [Fact]
    public void The_ends_are_people_at_the_ends_of_the_interval()
    {
        EndChoice choice = EndChoice.Of(s_scars.Value)!;
        Observable whole = s_scars.Value.Observables.First(observable => observable.Id == choice.Outcome.Id);
        double Of(int member) => s_engine.Member(s_scars.Value, member, Stop)!.Observables.First(observable => observable.Id == choice.Outcome.Id).Central[^1];
        double low = Of(choice.Members.Low), high = Of(choice.Members.High);
        Assert.True(low <= whole.P25[^1] && high >= whole.P75[^1], $"{low} and {high} beside {whole.P25[^1]} and {whole.P75[^1]}");
    }

    [Theory]
    [InlineData(Scars)]
    [InlineData(Shallow)]
    public void Every_moment_of_every_end_can_be_drawn(string course)
    {
        RunResult result = course == Scars ? s_scars.Value : Run(course);
        EndMembers? ends = EndChoice.Of(result)?.Members;
        IReadOnlyList<int?> members = ends is null ? [null] : [ends.Low, null, ends.High];
        ProductSpread? product = result.Absorption.Count > 0 ? new(result.Absorption[0]) : null;
        foreach (SkinFilm film in s_engine.Films(result, members, result.SessionHours.Count - 1, Stop).OfType<SkinFilm>())
        {
            SkinScene scene = new(film, product);
            XDocument.Parse($"<svg>{scene.Ground()}{scene.Ruler()}</svg>");
            for (int moment = 0; moment < film.Moments.Count; moment++)
            {
                XDocument.Parse($"<svg>{scene.Moment(moment)}</svg>");
                Assert.NotEmpty(scene.Words.Phase(moment));
                Assert.NotEmpty(SceneNumbers.Of(result, film.Session / 3600, film.Moments[moment].Time / 3600));
            }
        }
    }

    [Fact]
    public async Task The_same_film_is_made_once()
    {
        using LongWork work = new();
        using SkinFilms films = new(s_engine, work);
        IReadOnlyDictionary<SkinEnd, SkinFilm> first = await films.OfAsync(s_scars.Value, 0, Stop);
        Assert.Same(first, await films.OfAsync(s_scars.Value, 0, Stop));
        Assert.Equal(3, first.Count);
        Assert.NotSame(first, await films.OfAsync(s_scars.Value, 1, Stop));
    }

    [Fact]
    public async Task A_picture_is_served_under_a_name_that_only_the_same_question_has()
    {
        using LongWork work = new();
        using PatchGallery gallery = new(s_engine, work);
        string before = (await gallery.PaintAsync(s_scars.Value, SkinEnd.Centre, null, Stop))!, late = (await gallery.PaintAsync(s_scars.Value, SkinEnd.High, 1000, Stop))!;
        Assert.NotEqual(before, late);
        Assert.Equal(before, await gallery.PaintAsync(s_scars.Value, SkinEnd.Centre, null, Stop));
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], gallery.Find(Path.GetFileNameWithoutExtension(before))!.Take(4));
        Assert.Null(gallery.Find("0123456789abcdef0123456789abcdef"));
    }

    private static RunResult Run(string course) => s_engine.Run(new RunRequest("course.yaml", 1, Sets) { Text = course }, new Progress<EngineProgress>(), Stop);

    private static SkinFilm Film(RunResult result, int session) => s_engine.Films(result, [null], session, Stop)[0]!;
}
