using CancellationToken = System.Threading.CancellationToken;

namespace Needlepoint.Skin.Simulation;

/// <summary>How much is kept of a run, and what stops it.</summary>
/// <param name="KeptStates">Indices of the moments whose states are kept; null for all. A state is far larger than what is read of it.</param>
/// <param name="Cancellation">Stops it at its next event.</param>
public readonly record struct RunScope(int[]? KeptStates, CancellationToken Cancellation);
