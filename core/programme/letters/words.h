#pragma once

#include <QDate>
#include <QString>
#include <QStringList>

/// What letters and documents say, in the languages that they are written in: data in resources/programme/<language>/, a
/// file for each subject. Never in the language of the program.
namespace microvet::programme {

/// "en" first.
const QStringList& wordLanguages();

/// The one of wordLanguages() that suits: "pt" for "pt-BR"; `otherwise`, and at last English, where none does.
QString wordLanguage(const QString& wish, const QString& otherwise = {});

/// The text at a path whose first part names the file: "letters.invitation.subject". Of a list its members with an empty
/// line between them. In English where the language has none; empty where there is none at all.
/// May be called from every thread.
QString word(const QString& language, const QString& path);

/// The members of a list of texts: "role.benefits".
QStringList wordList(const QString& language, const QString& path);

/// A day as it stands in a sentence of that language: "4 de março de 2031".
QString dayIn(const QString& language, const QDate& day);

/// "1 hour", "6 months", "1,5 uur": `path` leads to the forms "one" and "other" with {number} in them.
QString countIn(const QString& language, const QString& path, double number);

} // namespace microvet::programme
