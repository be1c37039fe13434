using Needlepoint.Engine;
using Needlepoint.Inference.Results;
using Needlepoint.Reports.Words;
using Needlepoint.Skin.Simulation;
using Needlepoint.Studio.Runs;

namespace Needlepoint.Studio.Skin;

/// <summary>Films of the skin under a course for all who are connected: one is made at a time, so that answers to sliders go first; the latest are kept.</summary>
public sealed class SkinFilms(IEngine engine, LongWork work) : IDisposable
{
    private const int Kept = 24;

    private readonly RecentlyUsed<(string Text, string Fingerprint, int Session), IReadOnlyDictionary<SkinEnd, SkinFilm>> _films = new(Kept);
    private readonly SemaphoreSlim _one = new(1);

    /// <summary>The films of low, centre and high end from one session on; an end is missing where nobody was followed there.</summary>
    /// <param name="result">The run.</param>
    /// <param name="session">Which session, from 0.</param>
    /// <param name="cancellation">Given when nobody waits any more.</param>
    public async Task<IReadOnlyDictionary<SkinEnd, SkinFilm>> OfAsync(RunResult result, int session, CancellationToken cancellation)
    {
        (string, string, int) key = (result.CourseText, result.Identity.Fingerprint, session);
        if (_films.TryGet(key, out IReadOnlyDictionary<SkinEnd, SkinFilm> kept))
            return kept;
        await _one.WaitAsync(cancellation);
        try
        {
            if (!_films.TryGet(key, out kept))
                _films.Keep(key, kept = await work.DoAsync(_ => Make(result, session, cancellation), cancellation));
            return kept;
        }
        finally
        {
            _one.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _one.Dispose();

    private Dictionary<SkinEnd, SkinFilm> Make(RunResult result, int session, CancellationToken cancellation)
    {
        EndMembers? ends = EndChoice.Of(result)?.Members;
        (SkinEnd End, int? Member)[] members = ends is null ? [(SkinEnd.Centre, null)] : [(SkinEnd.Low, ends.Low), (SkinEnd.Centre, null), (SkinEnd.High, ends.High)];
        IReadOnlyList<SkinFilm?> films = engine.Films(result, [.. members.Select(member => member.Member)], session, cancellation);
        return members.Zip(films).Where(pair => pair.Second is not null).ToDictionary(pair => pair.First.End, pair => pair.Second!);
    }
}
