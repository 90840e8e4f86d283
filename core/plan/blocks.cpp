#include "core/plan/blocks.h"

namespace microvet::plan {
namespace {

template<class T>
QString typeName(const T&)
{
    return QLatin1String(T::type);
}
QString typeName(const model::Unknown&) { return QStringLiteral("unknown"); }

} // namespace

void renderBlock(PageWriter& page, const model::Block& block)
{
    page.beginBlock();
    std::visit(
        [&](const auto& body) {
            page.add(QStringLiteral("<section class=\"mv-block mv-%1\" id=\"%2\">")
                         .arg(typeName(body), page.uniqueId(QStringLiteral("b-") + block.id.toString())));
            render(page, body);
            page.add(QStringLiteral("</section>\n"));
        },
        block.body);
    page.beginBlock();
}

} // namespace microvet::plan
