#pragma once

#include "core/exporters/exporter.h"
#include "core/plan/page_writer.h"

/// Questions of a course as items of QTI 1.2 as Common Cartridge takes them: choices, true or false, words and texts.
/// Others become several items, one for each part, or are left out.
namespace microvet::exporters::imscc {

/// By the names of the profile: "cc.multiple_choice.v0p1".
enum class Profile { MultipleChoice, MultipleResponse, TrueFalse, FillInBlank, PatternMatch, Essay };

struct Choice {
    QString ident;
    QString html;
    bool correct = false;
    QString feedback = {}; ///< HTML
};

struct AcceptedText {
    QString text;
    bool anywhere = false; ///< it may stand within other words
    int percent = 100;
    QString feedback = {};
};

struct Item {
    QString ident;
    QString title;
    Profile profile = Profile::Essay;
    QString html; ///< what is asked
    QList<Choice> choices = {};
    bool shuffle = false;
    QList<AcceptedText> texts = {};
    bool matchCase = false;
    QString feedbackCorrect = {}, feedbackIncorrect = {};
    QString hint = {}, solution = {};
    double points = 1;
    QStringList pictures = {}; ///< file names below media/
};

/// Where learners find a picture that a text names: readers put the folder of the cartridge there.
inline constexpr const char* fileBase = "$IMS-CC-FILEBASE$/media/";

QList<Item> itemsOf(const Job& job, const plan::Plan& plan, const model::Question& question, QList<Loss>& losses);

} // namespace microvet::exporters::imscc
