using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace Needlepoint.Studio.Accounts;

/// <summary>Tells a connection of a page who is behind it, and again when that changes: an account that is closed may do nothing more.</summary>
internal sealed class CurrentUserOfConnection(AuthenticationStateProvider states, CurrentUser user) : CircuitHandler, IDisposable
{
    /// <inheritdoc/>
    public override async Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        states.AuthenticationStateChanged += OnChanged;
        user.Become((await states.GetAuthenticationStateAsync()).User);
    }

    /// <inheritdoc/>
    public void Dispose() => states.AuthenticationStateChanged -= OnChanged;

    private async void OnChanged(Task<AuthenticationState> state) => user.Become((await state).User);
}
