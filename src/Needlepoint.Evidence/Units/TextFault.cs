using Needlepoint.Evidence.Problems;

namespace Needlepoint.Evidence.Units;

/// <summary>Why a text is not a number, unit or quantity; the reader that knows file and key makes a <see cref="Problem"/> of it.</summary>
/// <param name="Rule">The rule that the text breaks.</param>
/// <param name="Title">What is wrong, one line without a full stop.</param>
/// <param name="Allowed">What may stand there.</param>
/// <param name="Fix">What to write instead.</param>
public sealed record TextFault(ReadingRule Rule, string Title, string? Allowed = null, string? Fix = null);
