#pragma once

#include "ui/preview/http_server.h"

/// What every server of ours on 127.0.0.1 has in common: who may ask, and how files go out.
namespace microvet::ui {

/// Nobody can guess it; the first part of every address.
QByteArray newToken();

/// Answers by `make` only what comes to `host` and carries the token; the name is what follows it. Adds the headers that
/// keep answers from being kept, guessed at or read by other sites.
HttpAnswer guarded(const HttpRequest& request, const QByteArray& host, const QByteArray& token,
                   const std::function<HttpAnswer(const QString& name)>& make);

HttpAnswer failure(int status);
HttpAnswer textAnswer(const QByteArray& type, const QByteArray& body, const QByteArray& policy);
/// A device, or the part of it that a Range header asks for.
HttpAnswer deviceAnswer(const QByteArray& type, std::unique_ptr<QIODevice> device, const QByteArray& range, const QByteArray& policy);
/// By the name's ending.
QByteArray contentType(const QString& name);

} // namespace microvet::ui
