using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Skein.Persistence;

namespace Skein.Access;

internal sealed class StoredKey(string name, string xml)
{
    public string Name { get; private init; } = name;
    public string Xml { get; private init; } = xml;
}

internal sealed class StoredKeyMapping : IEntityTypeConfiguration<StoredKey>
{
    public void Configure(EntityTypeBuilder<StoredKey> builder) =>
        builder.MadeByProgram(key => key.Name, key => key.Xml).ToTable("data_protection_keys").HasKey(key => key.Name);
}

/// <summary>The keys that protect cookies and forms, kept with the data so that several nodes share them.</summary>
internal sealed class KeyRing(Databases databases, DatabaseAddress own) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var db = databases.Open(own);
        return [.. db.Set<StoredKey>().AsNoTracking().Select(key => key.Xml).AsEnumerable().Select(xml => XElement.Parse(xml))];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var db = databases.Open(own);
        db.Add(new StoredKey(friendlyName, element.ToString(SaveOptions.DisableFormatting)));
        db.SaveChanges();
    }
}
