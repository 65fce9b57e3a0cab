using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Skein.Persistence;

/// <summary>What a column of text holds.</summary>
public enum TextKind
{
    /// <summary>
    /// Words that people typed or read: somebody may be named in them, and goes out of them when they are forgotten.
    /// </summary>
    Words,

    /// <summary>A program made it for itself. A name that is also such a word must not change it.</summary>
    MadeByProgram,

    /// <summary>A person's own name, address or number: it goes with its row, and not by how it is spelt.</summary>
    OwnName,
}

/// <summary>Each column of text says in its mapping what it holds, and a test refuses one that does not.</summary>
public static class TextMarks
{
    private const string Mark = "Skein:Text";

    extension<T>(PropertyBuilder<T> column)
    {
        public PropertyBuilder<T> HoldsWords(int most) => column.Holds(TextKind.Words).HasMaxLength(most);

        public PropertyBuilder<T> MadeByProgram(int most) => column.Holds(TextKind.MadeByProgram).HasMaxLength(most);

        public PropertyBuilder<T> IsOwnName(int most) => column.Holds(TextKind.OwnName).HasMaxLength(most);

        // A model that was written as code keeps words, and no types of ours.
        private PropertyBuilder<T> Holds(TextKind kind) => column.HasAnnotation(Mark, kind.ToString());
    }

    extension<T>(EntityTypeBuilder<T> entity)
        where T : class
    {
        /// <summary>Words of any length.</summary>
        public EntityTypeBuilder<T> HoldsWords(params IEnumerable<Expression<Func<T, string?>>> columns) =>
            entity.Holds(TextKind.Words, columns);

        public EntityTypeBuilder<T> MadeByProgram(params IEnumerable<Expression<Func<T, string?>>> columns) =>
            entity.Holds(TextKind.MadeByProgram, columns);

        private EntityTypeBuilder<T> Holds(TextKind kind, IEnumerable<Expression<Func<T, string?>>> columns)
        {
            foreach (var column in columns)
            {
                entity.Property(column).Holds(kind);
            }

            return entity;
        }
    }

    extension(IReadOnlyProperty column)
    {
        /// <summary>Null where the mapping does not say: it is no text, or has been forgotten.</summary>
        public TextKind? Text => column[Mark] is string kind ? Enum.Parse<TextKind>(kind) : null;
    }
}
