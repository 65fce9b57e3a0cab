namespace Skein.Mail;

/// <summary>
/// The words of a mail. They stand in a file beside whoever sends it, which has the name of the record: those of
/// <c>SlipMade</c> in <c>slip-made.mail.yaml</c>. What the record holds fills the places in them: <c>SchoolName</c> the place
/// {school_name}, and another mail the places {subject} and {text}.
/// </summary>
public abstract record MailText
{
    internal virtual (string Subject, string Text) Write() => MailFiles.Fill(this);
}
