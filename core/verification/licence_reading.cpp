#include "core/packages/licence_words.h"
#include "core/verification/parameters.h"
#include "core/verification/reading.h"

namespace microvet::verification {

namespace {

bool isAllowed(const QString& code, const QStringList& allowed)
{
    for (const QString& licence : allowed)
        if (licence == code || licence.startsWith(code + u'-')) {
            // "CC-BY" must not pass for "CC-BY-SA-4.0".
            if (licence == code || licence.mid(code.size() + 1).at(0).isDigit()) return true;
        }
    return false;
}

} // namespace

void checkLicences(Reading& reading)
{
    if (reading.format.kind == FormatKind::Course) return; // the rules of courses look at it
    Findings& findings = reading.findings;
    const QStringList allowed = parameterList(findings.rules(), "licences");
    QStringList whole, anywhere;
    LicenceHint other;
    for (const LicenceHint& hint : reading.licences) {
        const QString code = commonsIn(hint.text);
        if (code.isEmpty()) {
            if (hint.whole && other.text.isEmpty()) other = hint;
            if (!hint.whole && isReserved(hint.text)) findings.add("P-C-12", hint.file, {hint.text.simplified().left(120)});
            continue;
        }
        if (hint.whole && !whole.contains(code)) whole.append(code);
        if (!anywhere.contains(code)) anywhere.append(code);
    }
    // Without a statement for the whole, the one that the pages agree on is the best sign.
    const QStringList found = !whole.isEmpty() ? whole : other.text.isEmpty() && anywhere.size() == 1 ? anywhere : QStringList();
    for (const QString& code : found)
        if (!isAllowed(code, allowed)) findings.add("P-C-05", {}, {code, allowed.join(QStringLiteral(", "))});
    if (found.size() > 1) findings.add("P-C-06", {}, {found.join(QStringLiteral(", "))});
    if (!found.isEmpty()) return;
    if (!other.text.isEmpty()) findings.add("P-C-12", other.file, {other.text.simplified().left(120)});
    else if (!anywhere.isEmpty()) findings.add("P-C-06", {}, {anywhere.join(QStringLiteral(", "))});
    else findings.add("P-C-04");
}

} // namespace microvet::verification
