using Skein.Starting;

namespace Skein.Tests.Starting;

public class PastedListTests
{
    [Theory]
    [InlineData("Ash Primary, Rowan Hill, rowan@ash.example, 01429 555 0101")]
    [InlineData("Ash Primary\tRowan Hill\trowan@ash.example\t01429 555 0101")]
    [InlineData("Ash Primary; Rowan Hill; ROWAN@ash.example; 01429 555 0101")]
    [InlineData("Ash Primary; Hill, Rowan; rowan@ash.example; 01429 555 0101")]
    [InlineData("Ash Primary,rowan@ash.example,Rowan Hill,01429 555 0101")]
    [InlineData("Ash Primary, Rowan Hill <rowan@ash.example>, 01429 555 0101")]
    [InlineData("Ash Primary, \"Hill, Rowan\" <rowan@ash.example>, 01429 555 0101")]
    [InlineData("Ash Primary, Hill, Rowan <rowan@ash.example>, 01429 555 0101")]
    [InlineData(
        "School (name)|Headteacher / Principal|E-mail|Contact number\nAsh Primary|Rowan Hill|rowan@ash.example|01429 555 0101")]
    [InlineData("School,Head,E-mail\nAsh Primary,Rowan Hill,rowan@ash.example,01429 555 0101")]
    [InlineData("Ash Primary, Hill, Rowan, rowan@ash.example, 01429 555 0101")]
    [InlineData("Ash Primary, Rowan Hill, mailto:rowan@ash.example, 01429 555 0101")]
    [InlineData("Ash Primary, Rowan Hill, <mailto:Rowan@Ash.example>, 01429 555 0101")]
    [InlineData("Ash Primary, Rowan Hill, \u200Browan@ash.example., 01429 555 0101")]
    [InlineData("\uFEFFAsh Primary,\u00A0Rowan\u00A0Hill, rowan@ash.\u00ADexample, 01429 555 0101")]
    [InlineData("\"Ash\nPrimary\", Rowan Hill, rowan@ash.example, 01429 555 0101")]
    [InlineData(
        "Telephone\tE-mail address\tName of head\tName of school\n01429 555 0101\trowan@ash.example\tRowan Hill\tAsh Primary")]
    [InlineData("School,Head,Email,Phone\nAsh Primary,Hill, Rowan,rowan@ash.example,01429 555 0101")]
    [InlineData("School;Headteacher's e-mail;First name;Surname;Tel.\nAsh Primary;rowan@ash.example;Rowan;Hill;01429 555 0101")]
    [InlineData(
        "Riverside schools\nAutumn term 2026,\n\nSchool,Head,Email,Phone\n"
            + "Ash Primary,Rowan Hill,rowan@ash.example,01429 555 0101")]
    public void A_line_is_read_from_a_spreadsheet_or_as_typed(string text)
    {
        var line = Line(text);

        Assert.Equal(
            (null, "Ash Primary", "Rowan Hill", "rowan@ash.example", "01429 555 0101"),
            (line.Problem, line.School?.Value, line.Head?.Value, line.Email?.Value, line.Phone));
        Assert.Empty(line.NotUsed);
    }

    [Theory]
    [InlineData("\"Cedar, St John's\", Tom Reed")]
    [InlineData("Cedar, St John's, Tom Reed")]
    [InlineData("School\tHead\nCedar, St John's\tTom Reed")]
    [InlineData("School,Head\nCedar, St John's,Tom Reed")]
    public void A_comma_in_the_name_of_a_school_is_part_of_it(string text)
    {
        var line = Line(text);

        Assert.Equal(("Cedar, St John's", "Tom Reed"), (line.School?.Value, line.Head?.Value));
    }

    [Theory]
    [InlineData("URN\tSchool\tHead\tEmail\n100001\tElm School\tAda Hart\tada@elm.example")]
    [InlineData("School,DfE No.,Headteacher,Email\nElm School,100001,Ada Hart,ada@elm.example")]
    [InlineData("100001, Elm School, Ada Hart, ada@elm.example")]
    public void A_column_of_numbers_is_the_schools_number(string text)
    {
        var line = Line(text);

        Assert.Equal(
            ("Elm School", "100001", "Ada Hart", "ada@elm.example"),
            (line.School?.Value, line.Code, line.Head?.Value, line.Email?.Value));
        Assert.Empty(line.NotUsed);
    }

    [Theory]
    [InlineData("Elm School, \"Hart, Ada\" <ada@elm.example>; Office <office@elm.example>", "Office <office@elm.example>")]
    [InlineData("Elm School, Ada Hart, ada@elm.example / office@elm.example", "office@elm.example")]
    [InlineData("Elm School, Ada Hart, \"ada@elm.example, office@elm.example\"", "office@elm.example")]
    [InlineData("Elm School\tAda Hart\t\"ada@elm.example\noffice@elm.example\"", "office@elm.example")]
    [InlineData("School,Head,Email,Trust\nElm School,Ada Hart,ada@elm.example,River Trust", "River Trust")]
    [InlineData("Elm School, Ada Hart, ada@elm.example, 01234 567890, 07700 900123", "07700 900123")]
    [InlineData("Elm School, Ada Hart, ada@elm.example, back in May", "back in May")]
    [InlineData("Elm School, Hartlepool, Ada Hart, ada@elm.example", "Hartlepool")]
    [InlineData("Elm School, \"Ada Hart, Headteacher\", ada@elm.example", "Headteacher")]
    [InlineData("Elm School, Ada Hart (Acting Head), ada@elm.example", "Acting Head")]
    [InlineData("Elm School, Ada Hart, ada@elm.example, office@elm.example", "office@elm.example")]
    public void What_is_not_used_is_told(string text, string notUsed)
    {
        var line = Line(text);

        Assert.Equal(
            (null, "Elm School", "Ada Hart", "ada@elm.example"),
            (line.Problem, line.School?.Value, line.Head?.Value, line.Email?.Value));
        Assert.Equal([notUsed], line.NotUsed);
    }

    [Theory]
    [InlineData("ask the office")]
    [InlineData("Ada Hart")]
    [InlineData("ada.hart.elm.example")]
    public void Words_without_an_address_in_the_column_of_addresses_name_nobody(string words)
    {
        var line = Line($"School,Email\nElm School,{words}");

        Assert.Equal((null, "Elm School", null, null), (line.Problem, line.School?.Value, line.Head?.Value, line.Email?.Value));
        Assert.Equal([words], line.NotUsed);
    }

    [Fact]
    public void Town_and_postcode_are_understood_by_their_headings()
    {
        var line = Line("Town,Postcode,School\nLeeds,ls1 4ap,Hope Chapel School");

        Assert.Equal(("Leeds", "LS1 4AP", "Hope Chapel School"), (line.Town, line.Postcode, line.School?.Value));
    }

    [Fact]
    public void A_header_and_empty_lines_are_passed_over_and_a_title_is_told()
    {
        var list = PastedList.Read("Our schools\r\nSchool\tHead\tE-mail\r\n\r\nAsh Primary\r\n\t\t\r\n---\r\nBeech Junior\r\n");

        Assert.Equal(["Ash Primary", "Beech Junior"], list.Lines.Select(line => line.School?.Value));
        Assert.Equal([4, 7], list.Lines.Select(line => line.Number));
        Assert.Equal(["Our schools"], list.Above);
    }

    [Fact]
    public void Two_lists_pasted_one_below_the_other_each_have_their_headings()
    {
        var list = PastedList.Read(
            "School,Head\nAsh Primary,Rowan Hill\nEmail,Head,School\nada@elm.example,Ada Hart,Elm School\n");

        Assert.Equal(
            [("Ash Primary", "Rowan Hill", null), ("Elm School", "Ada Hart", "ada@elm.example")],
            list.Lines.Select(l => (l.School?.Value, l.Head?.Value, l.Email?.Value)));
    }

    [Theory]
    [InlineData(", Rowan Hill", "Enter the school's name")]
    [InlineData("rowan@ash.example", "Put the school first on the line")]
    [InlineData("Ash Primary, Rowan Hill, rowan@ash", "Enter an e-mail address like name@school.example")]
    public void What_cannot_be_read_is_said_beside_its_line(string text, string problem) =>
        Assert.Equal(problem, Line(text).Problem);

    [Theory]
    [InlineData("Uni School, Zoe Unal, zoë@uni.example", true)]
    [InlineData("Wide School, Wi De, ｗi@wide.example", true)]
    [InlineData("Zwsp School, Zed Wu, \u200Bzed@zwsp.example", false)]
    public void An_address_that_not_every_server_takes_is_known_at_once(string text, bool mayNot) =>
        Assert.Equal(mayNot, Line(text).MayNotBeReached);

    [Theory]
    [InlineData(250, false)]
    [InlineData(500, false)]
    [InlineData(501, true)]
    [InlineData(5000, true)]
    public void All_lines_are_read_or_it_is_said_that_they_are_too_many(int count, bool tooMany)
    {
        var list = PastedList.Read(string.Concat(Enumerable.Range(1, count).Select(i => $"School {i}\n")));

        Assert.Equal((tooMany, tooMany ? 0 : count, count), (list.IsTooLong, list.Lines.Count, list.Count));
    }

    private static PastedLine Line(string text) => Assert.Single(PastedList.Read(text).Lines);
}
