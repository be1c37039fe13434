using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Needlepoint.Engine;
using Needlepoint.Inference.Results;
using Needlepoint.Reports.Patches;
using Needlepoint.Reports.Words;
using Needlepoint.Studio.Runs;

namespace Needlepoint.Studio.Skin;

/// <summary>Pictures of the skin as it would look: painted one at a time beside the requests, the latest kept,
/// and served under names that follow from what they show.</summary>
public sealed class PatchGallery(IEngine engine, LongWork work) : IDisposable
{
    private const int KeptPictures = 48, KeptRuns = 8;

    private readonly RecentlyUsed<string, byte[]> _pictures = new(KeptPictures);
    private readonly RecentlyUsed<(string Text, string Fingerprint, SkinEnd End), RunResult> _runs = new(KeptRuns);
    private readonly SemaphoreSlim _one = new(1);

    /// <summary>Paints a moment unless it is kept.</summary>
    /// <param name="result">The run.</param>
    /// <param name="end">Whose skin.</param>
    /// <param name="hours">Hours from the first session; null for before it.</param>
    /// <param name="cancellation">Given when nobody waits any more.</param>
    /// <returns>Address of the picture; null where the run cannot be drawn.</returns>
    public async Task<string?> PaintAsync(RunResult result, SkinEnd end, double? hours, CancellationToken cancellation)
    {
        if (!PatchStates.CanDraw(result))
            return null;
        string name = NameOf(result, end, hours);
        if (_pictures.TryGet(name, out _))
            return Address(name);
        await _one.WaitAsync(cancellation);
        try
        {
            if (_pictures.TryGet(name, out _))
                return Address(name);
            byte[]? picture = await work.DoAsync(_ => RunOf(result, end, cancellation) is { } run ? engine.Paint(run, hours) : null, cancellation);
            if (picture is null)
                return null;
            _pictures.Keep(name, picture);
            return Address(name);
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>A kept picture, PNG; null for another name.</summary>
    public byte[]? Find(string name) => _pictures.TryGet(name, out byte[] picture) ? picture : null;

    /// <inheritdoc/>
    public void Dispose() => _one.Dispose();

    private static string Address(string name) => $"/skin/patch/{name}.png";

    private static string NameOf(RunResult result, SkinEnd end, double? hours)
    {
        string what = string.Create(CultureInfo.InvariantCulture, $"{result.CourseText}\n{result.Identity.Fingerprint}\n{end}\n{hours}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(what)))[..32];
    }

    private RunResult? RunOf(RunResult result, SkinEnd end, CancellationToken cancellation)
    {
        if (end == SkinEnd.Centre)
            return result;
        if (EndChoice.Of(result)?.Members is not { } members)
            return null;
        (string, string, SkinEnd) key = (result.CourseText, result.Identity.Fingerprint, end);
        if (_runs.TryGet(key, out RunResult run))
            return run;
        if (engine.Member(result, end == SkinEnd.Low ? members.Low : members.High, cancellation) is not { } member)
            return null;
        _runs.Keep(key, member);
        return member;
    }
}
