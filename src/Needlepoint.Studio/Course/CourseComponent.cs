using Microsoft.AspNetCore.Components;

namespace Needlepoint.Studio.Course;

/// <summary>A part of a page that shows the open course and is drawn anew whenever it changes.</summary>
public abstract class CourseComponent : ComponentBase, IDisposable
{
    /// <summary>The open course.</summary>
    [Inject] protected Workspace Workspace { get; set; } = default!;

    /// <summary>The same by its values.</summary>
    [Inject] protected CourseForm Form { get; set; } = default!;

    /// <inheritdoc/>
    protected override void OnInitialized() => Workspace.Changed += OnChanged;

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(isDisposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Lets go of what the part holds.</summary>
    protected virtual void Dispose(bool isDisposing) => Workspace.Changed -= OnChanged;

    private void OnChanged() => InvokeAsync(StateHasChanged);
}
