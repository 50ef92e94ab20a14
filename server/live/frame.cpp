#include "server/live/frame.h"

#include <QtEndian>

namespace vigie::live {

namespace {

// RFC 6455, section 5.2: the first byte of a text message in one frame, and the lengths that more bytes follow.
constexpr char wholeText = static_cast<char>(0x81);
constexpr char twoBytesFollow = 126;
constexpr char eightBytesFollow = 127;

template <class T>
void appendLength(QByteArray& out, char mark, T length)
{
    const T bigEndian = qToBigEndian(length);
    out.append(mark);
    out.append(reinterpret_cast<const char*>(&bigEndian), sizeof bigEndian);
}

} // namespace

Frame::Frame(std::string_view text)
{
    constexpr int longestHead = 10;
    m_bytes.reserve(static_cast<qsizetype>(text.size()) + longestHead);
    m_bytes.append(wholeText);
    if (text.size() < static_cast<std::size_t>(twoBytesFollow))
        m_bytes.append(static_cast<char>(text.size()));
    else if (text.size() <= 0xffff)
        appendLength(m_bytes, twoBytesFollow, static_cast<quint16>(text.size()));
    else
        appendLength(m_bytes, eightBytesFollow, static_cast<quint64>(text.size()));
    m_bytes.append(text.data(), static_cast<qsizetype>(text.size()));
}

void Socket::send(const Frame& frame)
{
    if (!tcp || web->state() != QAbstractSocket::ConnectedState)
        return;
    tcp->write(frame.bytes());
    tcp->flush();
}

} // namespace vigie::live
