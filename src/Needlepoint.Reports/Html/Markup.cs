using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Needlepoint.Reports.Html;

/// <summary>Text of HTML and SVG. What stands in the holes of an interpolated string is escaped, so that nothing a user wrote becomes markup.</summary>
public sealed class Markup
{
    private readonly StringBuilder _text = new();

    /// <summary>Appends literal markup with escaped holes.</summary>
    public void Add([InterpolatedStringHandlerArgument("")] ref Handler handler) => _ = handler;

    /// <summary>Appends literal markup.</summary>
    public void Literal(string markup) => _text.Append(markup);

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    /// <summary>Puts the parts of an interpolated string into a <see cref="Markup"/>.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct Handler
    {
        private readonly StringBuilder _text;

        /// <summary>Called by the compiler.</summary>
        public Handler(int literalLength, int formattedCount, Markup markup)
        {
            _text = markup._text;
            _text.EnsureCapacity(_text.Length + literalLength + 8 * formattedCount);
        }

        /// <summary>Markup as it stands in the source.</summary>
        public void AppendLiteral(string literal) => _text.Append(literal);

        /// <summary>Any text: escaped.</summary>
        public void AppendFormatted(string? value)
        {
            foreach (char c in value ?? "")
            {
                switch (c)
                {
                    case '&': _text.Append("&amp;"); break;
                    case '<': _text.Append("&lt;"); break;
                    case '>': _text.Append("&gt;"); break;
                    case '"': _text.Append("&quot;"); break;
                    case '\'': _text.Append("&#39;"); break;
                    case < ' ' and not '\n' and not '\r' and not '\t': _text.Append('\uFFFD'); break;
                    default: _text.Append(c); break;
                }
            }
        }

        /// <summary>A coordinate, to a tenth of a pixel.</summary>
        /// <exception cref="ArgumentException">The coordinate is not a finite number: a chart must leave such a point out.</exception>
        public void AppendFormatted(double value)
        {
            if (!double.IsFinite(value)) throw new ArgumentException($"A coordinate is {value.ToString(CultureInfo.InvariantCulture)}.");
            Span<char> digits = stackalloc char[32];
            (value + 0.0).TryFormat(digits, out int count, "0.#", CultureInfo.InvariantCulture);
            _text.Append(digits[..count] is "-0" ? "0" : digits[..count]);
        }

        /// <summary>A whole number.</summary>
        public void AppendFormatted(int value) => _text.Append(CultureInfo.InvariantCulture, $"{value}");

        /// <summary>Markup made elsewhere: as it is.</summary>
        public void AppendFormatted(Markup value) => _text.Append(value._text);
    }
}
