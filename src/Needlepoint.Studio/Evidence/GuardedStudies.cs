using Needlepoint.Engine;
using Needlepoint.Evidence.Problems;
using Needlepoint.Inference.Results;
using Needlepoint.Studio.Accounts;

namespace Needlepoint.Studio.Evidence;

/// <summary>The studies that were added as one person may see and change them: pages and their handlers reach them through here alone.</summary>
internal sealed class GuardedStudies(OwnStudies studies, ICurrentUser user)
{
    /// <summary>Ids of the studies kept.</summary>
    /// <exception cref="InputException">Who acts may not see them.</exception>
    public IReadOnlyList<string> Ids => For(Permission.Read).Ids;

    /// <summary>The text of a study that was kept; null when there is none.</summary>
    /// <exception cref="InputException">Who acts may not see it.</exception>
    public string? Find(string id) => For(Permission.Read).Find(id);

    /// <summary>Predicts a study.</summary>
    /// <exception cref="InputException">The study cannot be used, or who acts may not.</exception>
    public Task<QualificationResult> QualifyAsync(string text, IProgress<EngineProgress> progress, CancellationToken cancellation) =>
        For(Permission.Read).QualifyAsync(text, progress, cancellation);

    /// <summary>The id that a study says.</summary>
    /// <exception cref="InputException">The study cannot be kept, or who acts may not.</exception>
    public string IdOf(string text) => For(Permission.Write).IdOf(text);

    /// <summary>Keeps a study, in the place of one of the same id.</summary>
    /// <returns>Its id.</returns>
    /// <exception cref="InputException">The study cannot be kept, or who acts may not.</exception>
    public string Keep(string text) => For(Permission.Write).Keep(text);

    /// <summary>Removes a study.</summary>
    /// <exception cref="InputException">Who acts may not.</exception>
    public void Remove(string id) => For(Permission.Write).Remove(id);

    private OwnStudies For(Permission permission) => user.May(permission) ? studies : throw new InputException([AccountProblems.NotAllowed(permission)]);
}
