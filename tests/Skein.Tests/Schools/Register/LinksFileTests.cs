using Skein.Schools.Register;

namespace Skein.Tests.Schools.Register;

public class LinksFileTests
{
    private const string Header = "\"URN\",\"LinkURN\",\"LinkName\",\"LinkType\",\"LinkEstablishedDate\"\r\n";

    [Fact]
    public void A_row_is_one_school_and_what_another_is_to_it() =>
        Assert.Equal(
            [
                new SuccessionRow(2, "GIAS-URN", "111598", "136943", "Successor", new(2011, 8, 31)),
                new SuccessionRow(3, "GIAS-URN", "117905", "117904", "Predecessor - merged", null),
            ],
            RegisterSample.LinesOf(
                Header + "111598,136943,\"Ward Jackson\",\"Successor\",\"31-08-2011\"\r\n"
                + "117905,117904,\"The Dales\",\"Predecessor - merged\",\"\"\r\n"));

    [Theory]
    [InlineData(",2,x,Successor,", "It has no number.")]
    [InlineData("1,,x,Successor,", "It has no number.")]
    [InlineData("1,2,x,,", "It does not say what kind of link it is.")]
    public void A_row_that_does_not_link_two_schools_is_rejected(string row, string reason) =>
        Assert.Equal(reason, RegisterSample.RejectionOf(Header + row).Reason);

    [Fact]
    public void The_other_schools_name_is_not_read() =>
        Assert.Equal(["LinkName"], RegisterSample.Open(Header + "1,2,x,Successor,").IgnoredColumns);
}
