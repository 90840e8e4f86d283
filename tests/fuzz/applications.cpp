#include "core/programme/people/columns.h"
#include "core/programme/selection/application_form.h"
#include "core/programme/selection/application_mail.h"

using namespace microvet;
using namespace microvet::programme;

namespace {

/// The call that the kept inputs name.
Call call()
{
    Call call;
    call.id = QUuid::fromString(QStringLiteral("11111111-2222-4333-8444-555555555555"));
    call.title = QStringLiteral("Spring");
    call.language = QStringLiteral("en");
    return call;
}

} // namespace

/// The bytes as everything that applicants and staff lists come as: taken, or refused with a sentence.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), qsizetype(size));
    const auto table = readCsvTable(bytes);
    if (table.ok()) {
        for (const CsvRow& row : table->rows)
            if (row.cells.size() != table->heads.size() || row.line < 1) __builtin_trap();
        const ColumnPlan plan = proposeColumns(*table, TableOf::Applications);
        if (plan.fields.size() != table->heads.size()) __builtin_trap();
    } else if (table.error().text.isEmpty()) {
        __builtin_trap();
    }
    const auto file = answerFileFrom(bytes, QStringLiteral("x"));
    if (file.ok()) {
        QStringList notes;
        const auto incoming = incomingFrom(*file, call(), {}, QDate(2031, 3, 4), notes);
        if (incoming.ok() ? incoming->name.isEmpty() : incoming.error().text.isEmpty()) __builtin_trap();
    } else if (file.error().text.isEmpty()) {
        __builtin_trap();
    }
    const MailReply reply = readMailReply(QString::fromUtf8(bytes), call(), {}, {}, QDate(2031, 3, 4));
    if (reply.unread.size() > 100) __builtin_trap();
    return 0;
}
