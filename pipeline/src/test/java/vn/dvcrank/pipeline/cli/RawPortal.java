package vn.dvcrank.pipeline.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Locale;

/**
 * A portal that gives its landing page as it should, and to every question says byte for byte what
 * it is told to, or breaks the connection.
 */
final class RawPortal implements FaultyPlace {

  private static final int PAUSE_MILLIS = 20;
  private static final String LANDING =
      "HTTP/1.1 200 OK\r\nContent-Length: 4\r\nConnection: close\r\n\r\n<p/>";

  /** What becomes of a connection whose question has been read; it is closed afterwards. */
  interface Script {
    void play(Socket connection) throws IOException;
  }

  private final ServerSocket socket;
  private final Script script;

  RawPortal(Script script) throws IOException {
    this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    this.script = script;
    Thread thread = new Thread(this::serve, "raw-portal");
    thread.setDaemon(true);
    thread.start();
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket connection = socket.accept()) {
        if (readQuestion(connection.getInputStream()).startsWith("GET ")) {
          connection.getOutputStream().write(LANDING.getBytes(ISO_8859_1));
        } else {
          script.play(connection);
        }
      } catch (IOException e) {
        // The client hung up, or the night is over: both are what the faults are about.
      }
    }
  }

  /** Reads the body too: what is closed with bytes unread is reset, which is another fault. */
  private static String readQuestion(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        return head.toString();
      }
      head.append((char) next);
    }
    for (String line : head.toString().split("\r\n", -1)) {
      if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
        in.readNBytes(Integer.parseInt(line.substring(line.indexOf(':') + 1).strip()));
      }
    }
    return head.toString();
  }

  /** Says something, and closes the connection in order. */
  static Script says(String head, byte[] body) {
    return connection -> {
      connection.getOutputStream().write((head + "\r\n\r\n").getBytes(ISO_8859_1));
      connection.getOutputStream().write(body);
    };
  }

  /** Says something, and resets the connection. */
  static Script resets(String said) {
    return connection -> {
      connection.getOutputStream().write(said.getBytes(ISO_8859_1));
      connection.getOutputStream().flush();
      connection.setSoLinger(true, 0);
    };
  }

  /** Says something once, and then the same again and again, as fast as it is taken. */
  static Script repeats(String head, byte[] block) {
    return connection -> {
      connection.getOutputStream().write(head.getBytes(ISO_8859_1));
      while (true) {
        connection.getOutputStream().write(block);
      }
    };
  }

  /** Says something once, and then blanks, one at a time, for as long as the client stays. */
  static Script drips(String head) {
    return connection -> {
      connection.getOutputStream().write(head.getBytes(ISO_8859_1));
      while (waitsOn(connection)) {
        connection.getOutputStream().write(' ');
      }
    };
  }

  /** Says nothing for as long as the client stays. */
  static Script keepsSilent() {
    return connection -> connection.getInputStream().read();
  }

  private static boolean waitsOn(Socket connection) throws IOException {
    connection.setSoTimeout(PAUSE_MILLIS);
    try {
      return connection.getInputStream().read() >= 0;
    } catch (SocketTimeoutException e) {
      return true;
    }
  }

  @Override
  public String origin() {
    return "http://127.0.0.1:" + socket.getLocalPort();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
