using Needlepoint.Engine;

namespace Needlepoint.Studio.Course;

/// <summary>What published studies cover, read in the background when it is first asked for.</summary>
public sealed class StudiedTask(LocalEngine engine)
{
    private readonly Lazy<Task<StudiedValues>> _values = new(() => Task.Run(() => StudiedValues.Of(engine.Model)));

    /// <summary>The values.</summary>
    public Task<StudiedValues> Values => _values.Value;
}
