using Skein.Access;

namespace Skein.Journeys;

/// <summary>The templates of the site that are checked for accessibility: one line each.</summary>
public static class Pages
{
    public static readonly PageToCheck[] All =
    [
        // For anybody.
        new("first-page", _ => "/") { EveryTime = true },
        new("sign-in", _ => "/sign-in") { EveryTime = true },
        new("sign-in-refused", _ => "/sign-in") { Press = "Send me a code" },
        new("sign-in-slip", _ => "/sign-in/invitation"),
        new("sign-in-link", s => s.SignInLink),
        new("sign-in-link-ended", _ => "/sign-in/ended") { Status = 404 },
        new("sign-in-choice", s => s.SignInChoice),
        new("enter-code", _ => "/answer") { EveryTime = true },
        new("answer", s => s.Answer) { EveryTime = true },
        new("thanks", s => $"{s.Answer}/thanks"),
        new("answer-invitation", s => s.Invitation),
        new("stop-mail", s => s.StopMail) { EveryTime = true },
        new("privacy", _ => "/privacy"),
        new("accessibility", _ => "/accessibility"),
        new("who-sees-what", _ => "/papers/who-sees-what") { EveryTime = true },
        new("about", _ => "/about"),

        // For a person, about themselves.
        new("start", _ => "/start") { Reader = s => s.Network.CoLeader },
        new("start-refused", _ => "/start") { Reader = s => s.Network.CoLeader, Press = "Start it" },
        new("my-home", _ => "/") { Reader = s => s.Network.CoLeader },
        new("my-networks", _ => "/networks") { Reader = s => s.Network.CoLeader },
        new("me", _ => "/me") { Reader = s => s.Network.CoLeader },
        new("my-erasure", _ => "/me/erasure") { Reader = s => s.Network.CoLeader },
        new("ways-to-sign-in", _ => "/me/sign-in") { Reader = s => s.Network.CoLeader },
        new("program-key-refused", _ => "/me/sign-in") { Reader = s => s.Network.CoLeader, Press = "Make a key" },
        new(
            "head", s => $"/schools/{s.Network.Schools[0].Id.Value}/head")
            {
                Reader = s => s.Network.Schools[0].Head, EveryTime = true,
            },
        new("reason", s => $"{s.School}/reason") { Reader = s => s.Network.Schools[0].Head },
        new("not-found", _ => "/networks/nowhere") { Reader = s => s.Network.CoLeader, Status = 404 },

        // For co-leaders: the network and its schools.
        new("home", s => s.Home) { Reader = s => s.Network.CoLeader, EveryTime = true },
        new("settings", s => $"{s.Home}/settings") { Reader = s => s.Network.CoLeader },
        new("papers", s => $"{s.Home}/papers") { Reader = s => s.Network.CoLeader },
        new("papers-impact", s => $"{s.Home}/papers/impact") { Reader = s => s.Network.CoLeader, EveryTime = true },
        new("papers-controllers", s => $"{s.Home}/papers/controllers") { Reader = s => s.Network.CoLeader },
        new("agenda", s => $"{s.Home}/agenda") { Reader = s => s.Network.CoLeader, EveryTime = true },
        new("history", s => $"{s.Home}/history") { Reader = s => s.Network.CoLeader, EveryTime = true },
        new("network-schools", s => $"{s.Home}/schools") { Reader = s => s.Network.CoLeader, EveryTime = true },
        new("membership", s => s.School) { Reader = s => s.Network.CoLeader },
        new("membership-rests", s => $"{s.School}/rest") { Reader = s => s.Network.CoLeader },
        new("match", s => $"{s.School}/match") { Reader = s => s.Network.CoLeader },
        new("paste-schools", s => $"{s.Home}/schools/add") { Reader = s => s.Network.CoLeader, EveryTime = true },
        new("invitations", s => $"{s.Home}/invitations") { Reader = s => s.Network.CoLeader },
        new("invite", s => $"{s.Home}/invitations/new") { Reader = s => s.Network.CoLeader },
        new("invitation-sheet", s => $"{s.Home}/invitations/sheet") { Reader = s => s.Network.CoLeader },
        new("invitation-answer", s => s.InvitationTold) { Reader = s => s.Network.CoLeader },
        new(
            "invitation-slip",
            s => s.InvitationTold.Replace("/answer", "/slip", StringComparison.Ordinal)) { Reader = s => s.Network.CoLeader },
        new("sub-networks", s => $"{s.Home}/sub-networks") { Reader = s => s.Network.CoLeader },
        new("sub-network", s => s.SubNetwork) { Reader = s => s.Network.CoLeader },

        // For co-leaders: people.
        new("people", s => $"{s.Home}/people") { Reader = s => s.Network.CoLeader, EveryTime = true },
        new("add-person", s => $"{s.Home}/people/new") { Reader = s => s.Network.CoLeader },
        new("add-person-refused", s => $"{s.Home}/people/new") { Reader = s => s.Network.CoLeader, Press = "Add this person" },
        new("to-talk-with", s => $"{s.Home}/people/to-talk-with") { Reader = s => s.Network.CoLeader },
        new("newcomers", s => $"{s.Home}/people/newcomers") { Reader = s => s.Network.CoLeader },
        new("challenges", s => $"{s.Home}/people/challenges") { Reader = s => s.Network.CoLeader },
        new("person", s => s.Person) { Reader = s => s.Network.CoLeader },
        new("person-details", s => $"{s.Person}/details") { Reader = s => s.Network.CoLeader },
        new("person-school", s => $"{s.Person}/school") { Reader = s => s.Network.CoLeader },
        new("give-role", s => $"{s.Person}/roles/new") { Reader = s => s.Network.CoLeader },
        new("correct-role", s => s.Role) { Reader = s => s.Network.CoLeader },
        new("end-role", s => $"{s.Role}/end") { Reader = s => s.Network.CoLeader },
        new("merge", s => $"{s.Person}/merge") { Reader = s => s.Network.CoLeader },
        new("part-records", s => s.Joined) { Reader = s => s.Network.CoLeader },
        new("leaving", s => $"{s.Person}/leaving") { Reader = s => s.Network.CoLeader },
        new("slip", s => $"{s.Person}/invitation") { Reader = s => s.Network.CoLeader },

        // For co-leaders: letters.
        new("letters", s => $"{s.Home}/letters") { Reader = s => s.Network.CoLeader },
        new("write-letter", s => $"{s.Home}/letters/new/heads-issues") { Reader = s => s.Network.CoLeader, EveryTime = true },
        new("write-to-people", s => $"{s.Home}/messages/new") { Reader = s => s.Network.CoLeader },
        new("write-message", s => $"{s.Home}/messages/new/message/heads") { Reader = s => s.Network.CoLeader, EveryTime = true },
        new("find-a-day", s => $"{s.Home}/messages/new/date-poll/heads")
        {
            Reader = s => s.Network.CoLeader, Press = "Send it to 3 people",
        },
        new("letter", s => s.Letter) { Reader = s => s.Network.CoLeader, EveryTime = true },
        new("texts", s => $"{s.Letter}/texts") { Reader = s => s.Network.CoLeader },
        new("sheets", s => $"{s.Letter}/sheets") { Reader = s => s.Network.CoLeader },
        new("told", s => s.Told) { Reader = s => s.Network.CoLeader },

        // What schools agree to.
        new("agreements", s => $"{s.Home}/agreements") { Reader = s => s.Network.CoLeader },
        new("start-agreement", s => $"{s.Home}/agreements/new/network-agreement") { Reader = s => s.Network.CoLeader },
        new("agreement", s => s.Agreement) { Reader = s => s.Network.CoLeader, EveryTime = true },
        new("agreement-version", s => $"{s.Agreement}/versions/1") { Reader = s => s.Network.Teacher },
        new("agreement-sheet", s => $"{s.Agreement}/versions/1/sheet") { Reader = s => s.Network.CoLeader },
        new("agreement-draft", s => $"{s.Agreement}/draft") { Reader = s => s.Network.CoLeader },
        new("agreement-put", s => $"{s.Agreement}/parties") { Reader = s => s.Network.CoLeader },
        new("agreement-in-force", s => $"{s.Agreement}/in-force") { Reader = s => s.Network.CoLeader },
        new("agreement-taken-back", s => $"{s.Agreement}/taken-back") { Reader = s => s.Network.CoLeader },
        new("agreement-plan", s => $"{s.Agreement}/plan") { Reader = s => s.Network.CoLeader },
        new("answer-agreement", s => s.AgreementAnswer) { EveryTime = true },

        // What the network is for, and how it lasts.
        new("purpose", s => $"{s.Home}/purpose") { Reader = s => s.Network.CoLeader },
        new("definers", s => $"{s.Home}/purpose/definers") { Reader = s => s.Network.CoLeader },
        new("beginning", s => $"{s.Home}/purpose/beginning") { Reader = s => s.Network.CoLeader },
        new("weighings", s => $"{s.Home}/purpose/weighings") { Reader = s => s.Network.CoLeader },
        new("congruence", s => $"{s.Home}/congruence") { Reader = s => s.Network.CoLeader },
        new("helps-me", s => $"{s.Home}/congruence/mine") { Reader = s => s.Network.CoLeader },
        new("engagement", s => $"{s.Home}/engagement") { Reader = s => s.Network.CoLeader },
        new("visits", s => $"{s.Home}/visits") { Reader = s => s.Network.CoLeader },
        new("stakeholders", s => $"{s.Home}/stakeholders") { Reader = s => s.Network.CoLeader },
        new("what-we-could-do", s => $"{s.Home}/activities/kinds") { Reader = s => s.Network.Teacher, EveryTime = true },
        new("protocol", s => $"{s.Home}/activities/kinds/enquiry") { Reader = s => s.Network.Teacher, EveryTime = true },
        new("tasks", s => $"{s.Home}/tasks") { Reader = s => s.Network.CoLeader },
        new("task", s => $"{s.Home}/tasks/vision") { Reader = s => s.Network.CoLeader },
        new("undertakings", s => $"{s.Home}/undertakings") { Reader = s => s.Network.CoLeader },
        new("leaflet", s => $"{s.Home}/leaflet") { Reader = s => s.Network.CoLeader, EveryTime = true },
        new("leaflet-sheet", s => $"{s.Home}/leaflet/sheet") { Reader = s => s.Network.Teacher },
        new("leaflet-mine", s => $"{s.Home}/leaflet/mine") { Reader = s => s.Network.Schools[0].Head },
        new("leaflet-workshop", s => $"{s.Home}/leaflet/workshop") { Reader = s => s.Network.CoLeader },
        new(
            "leaflet-workshop-refused", s => $"{s.Home}/leaflet/workshop")
            {
                Reader = s => s.Network.CoLeader, Press = "Keep these statements",
            },
        new("leaflet-statements", s => $"{s.Home}/leaflet/statements") { Reader = s => s.Network.CoLeader, EveryTime = true },
        new("aims", s => $"{s.Home}/aims") { Reader = s => s.Network.CoLeader },
        new("commitments", s => $"{s.Home}/commitments") { Reader = s => s.Network.CoLeader },
        new("reasons", s => $"{s.Home}/reasons") { Reader = s => s.Network.CoLeader },
        new("questions", s => $"{s.Home}/questions") { Reader = s => s.Network.CoLeader, EveryTime = true },
        new("question-sheets", s => $"{s.Home}/questions/sheets") { Reader = s => s.Network.CoLeader },
        new("question", s => $"{s.Home}/questions/P28") { Reader = s => s.Network.CoLeader, EveryTime = true },
        new("question-refused", s => $"{s.Home}/questions/P28") { Reader = s => s.Network.CoLeader, Press = "Keep the note" },
        new("question-sheet", s => $"{s.Home}/questions/P28/sheet") { Reader = s => s.Network.CoLeader },
        new("measures", s => $"{s.Home}/measures") { Reader = s => s.Network.CoLeader, EveryTime = true },
        new("plan-of-school", s => $"{s.School}/plan") { Reader = s => s.Network.CoLeader },
        new("steps", s => $"{s.School}/engagement") { Reader = s => s.Network.CoLeader },
        new("noticeboard", s => $"{s.School}/noticeboard") { Reader = s => s.Network.CoLeader },
        new("poster", s => $"{s.School}/noticeboard/poster") { Reader = s => s.Network.CoLeader },

        // Groups, strands and pairs.
        new("groups", s => $"{s.Home}/groups") { Reader = s => s.Network.CoLeader, EveryTime = true },
        new("start-group", s => $"{s.Home}/groups/new") { Reader = s => s.Network.CoLeader },
        new("start-group-refused", s => $"{s.Home}/groups/new") { Reader = s => s.Network.CoLeader, Press = "Start it" },
        new("group", s => s.Groups.Working) { Reader = s => s.Network.CoLeader, EveryTime = true },
        new("group-words", s => $"{s.Groups.Working}/words") { Reader = s => s.Network.CoLeader },
        new("group-begins", s => $"{s.Groups.Working}/beginning") { Reader = s => s.Network.CoLeader },
        new("group-invite", s => $"{s.Groups.Working}/invitations") { Reader = s => s.Network.CoLeader },
        new("charter", s => $"{s.Groups.Working}/charter") { Reader = s => s.Network.CoLeader },
        new("charter-sheet", s => $"{s.Groups.Working}/charter/sheet") { Reader = s => s.Network.CoLeader },
        new("vignettes", s => $"{s.Home}/groups/charters") { Reader = s => s.Network.CoLeader },
        new("group-needs", s => $"{s.Groups.Working}/needs") { Reader = s => s.Network.CoLeader },
        new("not-yet", s => $"{s.Home}/groups/not-yet") { Reader = s => s.Network.CoLeader },
        new("composition", s => $"{s.Groups.Steering}/composition") { Reader = s => s.Network.CoLeader },
        new("rounds", s => $"{s.Groups.Steering}/rounds") { Reader = s => s.Network.CoLeader },
        new("rounds-sheet", s => $"{s.Groups.Steering}/rounds/sheet") { Reader = s => s.Network.CoLeader },
        new("joining", s => s.Groups.Joining) { EveryTime = true },
        new("my-groups", _ => "/me/groups") { Reader = s => s.Network.Teacher },
        new("strands", s => $"{s.Home}/strands") { Reader = s => s.Network.CoLeader, EveryTime = true },
        new("lead-strand", s => s.Groups.Cell) { Reader = s => s.Network.CoLeader },
        new("strands-shape", s => $"{s.Home}/strands/shape") { Reader = s => s.Network.CoLeader },
        new("pairs", s => $"{s.Home}/pairs") { Reader = s => s.Network.CoLeader },
        new("propose-pair", s => $"{s.Home}/pairs/new") { Reader = s => s.Network.CoLeader },
        new("partners", s => $"{s.Home}/pairs/partners") { Reader = s => s.Network.CoLeader },
        new("my-pairs", _ => "/me/pairs") { Reader = s => s.Network.Teacher },
        new("pairing", s => s.Groups.Pairing) { EveryTime = true },
        new("pair", s => s.Groups.Pair) { Reader = s => s.Network.Teacher },

        // What people think, asked without names.
        new("surveys", s => $"{s.Home}/voice") { Reader = s => s.Network.CoLeader, EveryTime = true },
        new("values", s => $"{s.Home}/voice/values") { Reader = s => s.Network.CoLeader },
        new("baseline", s => $"{s.Home}/voice/new/baseline") { Reader = s => s.Network.CoLeader },
        new("survey", s => s.Survey.Page) { Reader = s => s.Network.CoLeader },
        new("add-question", s => $"{s.Survey.Page}/items") { Reader = s => s.Network.CoLeader },
        new("open-wave", s => $"{s.Survey.Page}/open") { Reader = s => s.Network.CoLeader },
        new("asked-survey", s => s.Survey.Open) { Reader = s => s.Network.CoLeader },
        new("answer-survey", s => s.Survey.Answer) { EveryTime = true },
        new("survey-sheets", s => $"{s.Survey.Open}/sheets") { Reader = s => s.Network.CoLeader },
        new("printed-survey-sheets", s => $"{s.Survey.Open}/sheets/printed") { Reader = s => s.Network.CoLeader },
        new("type-in-sheet", s => $"{s.Survey.Open}/typed") { Reader = s => s.Network.CoLeader },
        new("results", s => s.Survey.Closed) { Reader = s => s.Network.CoLeader, EveryTime = true },
        new("own-words", s => $"{s.Survey.Closed}/words") { Reader = s => s.Network.CoLeader },
        new("compare", s => s.Survey.Compare) { Reader = s => s.Network.CoLeader },
        new("evaluation-plan", s => $"{s.Home}/evaluation") { Reader = s => s.Network.CoLeader },
        new("evaluation-line", s => $"{s.Home}/evaluation/lines/new") { Reader = s => s.Network.CoLeader },

        // People choose what to work on, and are brought together.
        new("sign-ups", s => $"{s.Home}/sign-ups") { Reader = s => s.Network.CoLeader, EveryTime = true },
        new("sign-ups-refused", s => $"{s.Home}/sign-ups") { Reader = s => s.Network.CoLeader, Press = "Draft it" },
        new("foci", s => $"{s.SignUps.Drafted}/foci") { Reader = s => s.Network.CoLeader },
        new("open-sign-up", s => $"{s.SignUps.Drafted}/opening") { Reader = s => s.Network.CoLeader },
        new("sign-up", s => s.SignUps.Open) { Reader = s => s.Network.CoLeader },
        new("sign-up-drafted", s => s.SignUps.Drafted) { Reader = s => s.Network.CoLeader },
        new("sign-up-published", s => s.SignUps.Published) { Reader = s => s.Network.Teacher },
        new("join", s => s.SignUps.Join) { EveryTime = true },
        new("join-refused", s => s.SignUps.Join) { Press = "Sign up" },
        new("own-sign-up", s => s.SignUps.Own),
        new("tables", s => $"{s.SignUps.Open}/tables") { Reader = s => s.Network.Teacher },
        new("own-tables", s => $"{s.SignUps.Own}/tables"),
        new("sign-up-poster", s => $"{s.SignUps.Open}/poster") { Reader = s => s.Network.CoLeader },
        new("volunteers", s => $"{s.SignUps.Open}/volunteers") { Reader = s => s.Network.CoLeader },
        new("sign-up-slips", s => $"{s.SignUps.Open}/volunteers/slips") { Reader = s => s.Network.CoLeader },
        new("told-sign-up", s => $"{s.SignUps.Open}/volunteers/new") { Reader = s => s.Network.CoLeader },
        new(
            "told-sign-up-refused", s => $"{s.SignUps.Open}/volunteers/new")
            {
                Reader = s => s.Network.CoLeader, Press = "Sign them up",
            },
        new("proposals", s => $"{s.SignUps.Formed}/proposals") { Reader = s => s.Network.CoLeader },
        new("proposal", s => $"{s.SignUps.Formed}/proposals/A") { Reader = s => s.Network.CoLeader, EveryTime = true },
        new("proposal-refused", s => $"{s.SignUps.Formed}/proposals/A") { Reader = s => s.Network.CoLeader, Press = "Move" },
        new("publish-groups", s => $"{s.SignUps.Formed}/proposals/A/publishing") { Reader = s => s.Network.CoLeader },
        new("convening", s => s.SignUps.Convening),
        new("own-place", s => s.SignUps.Placed) { EveryTime = true },
        new("pack", s => $"{s.SignUps.Published}/pack") { Reader = s => s.Network.CoLeader },

        // What somebody owes, and help in hard times.
        new("my-duties", _ => "/me/duties") { Reader = s => s.Network.CoLeader, EveryTime = true },
        new("duties", s => $"{s.Home}/duties") { Reader = s => s.Network.CoLeader, EveryTime = true },
        new("duty", s => s.Duty) { Reader = s => s.Network.CoLeader },
        new("add-duty", s => $"{s.Home}/duties/new") { Reader = s => s.Network.CoLeader },
        new("quiet", s => $"{s.Home}/duties/quiet") { Reader = s => s.Network.CoLeader },
        new("contact", s => $"{s.School}/contact") { Reader = s => s.Network.CoLeader },
        new("messages", _ => "/me/messages") { Reader = s => s.Network.CoLeader },
        new("support", _ => "/me/support") { Reader = s => s.Network.Schools[0].Head },
        new("ask-support", _ => "/me/support/new") { Reader = s => s.Network.Schools[0].Head },

        // Registers, and whoever keeps the installation.
        new("schools", _ => "/schools") { Reader = s => s.Network.CoLeader, EveryTime = true },
        new("school", s => $"/schools/{s.Network.Schools[0].Id.Value}") { Reader = s => s.Network.CoLeader },
        new("register", _ => "/schools/import") { Reader = s => s.Administrator },
        new("register-refused", _ => "/schools/import") { Reader = s => s.Administrator, Press = "Go on" },
        new("origins", _ => "/origins") { Reader = s => s.Administrator },
        new("known", _ => "/people") { Reader = s => s.Administrator },
        new("administrators", _ => "/people/administrators") { Reader = s => s.Administrator },
        new("papers-of-installation", _ => "/papers") { Reader = s => s.Administrator },
        new("papers-impact-by-hand", _ => "/papers/impact") { Reader = s => s.Administrator },
        new("erasure", s => $"/people/{s.Network.Teacher.Value}/erasure") { Reader = s => s.Administrator },
    ];
}

/// <summary>A page, and where it is on the stage.</summary>
public sealed record PageToCheck(string Name, Func<Stage, string> Path)
{
    /// <summary>Who reads it; nobody signed in by default.</summary>
    public Func<Stage, PersonId?> Reader { get; init; } = _ => null;

    /// <summary>Whether it stands for its kind, and is checked even when not all pages are.</summary>
    public bool EveryTime { get; init; }

    /// <summary>What the site answers: a page that is checked by mistake for another one would prove nothing.</summary>
    public int Status { get; init; } = 200;

    /// <summary>The button that is pressed with nothing typed, to see what the page says of it.</summary>
    public string? Press { get; init; }

    public override string ToString() => Name;
}
