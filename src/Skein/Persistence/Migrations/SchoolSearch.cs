using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Skein.Persistence.Migrations;

/// <summary>
/// Every group of three letters in a school's words, indexed, so that a school is found though its name is spelt otherwise.
/// The full-text index wants whole numbers, and in order: school_numbers gives each school one. Triggers keep both. Whoever
/// rebuilds the table of schools in a later migration makes the triggers anew.
/// </summary>
[DbContext(typeof(SqliteSkeinDb))]
[Migration("20261130000200_SchoolSearch")]
public sealed class SqliteSchoolSearch : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("create table school_numbers (number integer primary key, school_id text not null unique);");
        migrationBuilder.Sql("create virtual table school_search using fts5(words, content = '', tokenize = 'trigram');");

        // Such an index only notes that a word is gone, unless it is told to take it out at once.
        migrationBuilder.Sql("insert into school_search (school_search, rank) values ('secure-delete', 1);");
        migrationBuilder.Sql(
            """
            create trigger schools_search_insert after insert on schools begin
                insert into school_numbers (school_id) values (new.id);
                insert into school_search (rowid, words) values (last_insert_rowid(), ' ' || new.words || ' ');
            end;
            """);
        migrationBuilder.Sql(
            """
            create trigger schools_search_update after update of words on schools when old.words <> new.words begin
                insert into school_search (school_search, rowid, words)
                    select 'delete', number, ' ' || old.words || ' ' from school_numbers where school_id = old.id;
                insert into school_search (rowid, words)
                    select number, ' ' || new.words || ' ' from school_numbers where school_id = new.id;
            end;
            """);
        migrationBuilder.Sql(
            """
            create trigger schools_search_delete after delete on schools begin
                insert into school_search (school_search, rowid, words)
                    select 'delete', number, ' ' || old.words || ' ' from school_numbers where school_id = old.id;
                delete from school_numbers where school_id = old.id;
            end;
            """);
        migrationBuilder.Sql("insert into school_numbers (school_id) select id from schools order by scheme, code, name;");
        migrationBuilder.Sql(
            """
            insert into school_search (rowid, words)
                select number, ' ' || words || ' ' from school_numbers join schools on schools.id = school_id order by number;
            """);
    }
}

/// <inheritdoc cref="SqliteSchoolSearch"/>
[DbContext(typeof(PostgresSkeinDb))]
[Migration("20261130000200_SchoolSearch")]
public sealed class PostgresSchoolSearch : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("create extension if not exists pg_trgm;");
        migrationBuilder.Sql("create index ix_schools_words_trigrams on schools using gin (words gin_trgm_ops);");
    }
}
