namespace Skein.Questions;

/// <summary>
/// Which answer belongs to which card. Only the answer of the card that is opened is looked for; what needs a room that is
/// still to be built says so in its own words.
/// </summary>
internal static class Answers
{
    private delegate Task<IReadOnlyList<Part>> Find(CardReader reader, CancellationToken cancel);

    private static readonly Dictionary<string, Find> OfCards = new()
    {
        ["P1"] = CommunicationAnswers.WhereToLook,
        ["P2"] = CommunicationAnswers.WhoCanBeReached,
        ["P3"] = CommunicationAnswers.WhoChoosesWhatGoesOut,
        ["P4"] = CommunicationAnswers.WhoGotTheLastMessage,
        ["P5"] = CommunicationAnswers.WhoHasNoWayToTalk,
        ["P6"] = KnowledgeAnswers.WhatSchoolsKnowOfOneAnother,
        ["P7"] = KnowledgeAnswers.ChancesToShare,
        ["P8"] = KnowledgeAnswers.WhoJudgesWhatIsUseful,
        ["P9"] = KnowledgeAnswers.WhereNewsComesFrom,
        ["P10"] = KnowledgeAnswers.WhereIdeasGo,
        ["P11"] = KnowledgeAnswers.WhatHasTravelled,
        ["P12"] = RelationshipAnswers.WhoMatters,
        ["P13"] = RelationshipAnswers.WhetherTheyKnow,
        ["P14"] = RelationshipAnswers.WhoKnowsTheirPart,
        ["P15"] = RelationshipAnswers.WhyPeopleJoinAndStay,
        ["P16"] = RelationshipAnswers.WhoDecides,
        ["P17"] = RelationshipAnswers.NewPartnerships,
        ["P18"] = CongruenceAnswers.WhatFits,
        ["P19"] = CongruenceAnswers.WhatWeStandFor,
        ["P20"] = CongruenceAnswers.HardTimes,
        ["P21"] = CongruenceAnswers.TimeWellSpent,
        ["P22"] = CongruenceAnswers.LargerQuestions,
        ["P23"] = SustainabilityAnswers.CommonFocus,
        ["P24"] = SustainabilityAnswers.WhatChangesAtHome,
        ["P25"] = SustainabilityAnswers.WhatHeadsShow,
        ["P26"] = SustainabilityAnswers.WhatPeopleSay,
        ["P27"] = SustainabilityAnswers.NewColleagues,
        ["P28"] = SustainabilityAnswers.IfSomebodyLeft,
        ["P29"] = SustainabilityAnswers.Endings,
    };

    public static async Task<Answer> OfAsync(Card card, CardReader reader, CancellationToken cancel)
    {
        var parts = await OfCards[card.Prompt.Id](reader, cancel);
        return new([.. parts.OfType<Finding>()], [.. parts.OfType<Gap>()]);
    }
}
