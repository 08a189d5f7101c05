package vn.dvcrank.connectors.portal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that says exactly what it is told to, whatever it is asked, and hangs up. */
final class RawServer implements AutoCloseable {

  /** What is written to a connection. */
  interface Script {
    void write(OutputStream out) throws IOException;
  }

  private final ServerSocket socket;
  private final AtomicInteger connections = new AtomicInteger();

  RawServer(Script script) throws IOException {
    socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(() -> serve(script), "raw-server");
    thread.setDaemon(true);
    thread.start();
  }

  private void serve(Script script) {
    while (!socket.isClosed()) {
      try (Socket connection = socket.accept()) {
        connections.incrementAndGet();
        readHead(connection);
        script.write(connection.getOutputStream());
      } catch (IOException e) {
        // The client hung up, or the test is over: both are what the tests are about.
      }
    }
  }

  private static void readHead(Socket connection) throws IOException {
    String end = "";
    while (!end.endsWith("\r\n\r\n")) {
      int next = connection.getInputStream().read();
      if (next < 0) {
        return;
      }
      end = (end + (char) next);
      end = end.substring(Math.max(0, end.length() - 4));
    }
  }

  URI uri() {
    return URI.create("http://localhost:" + socket.getLocalPort() + "/transparency");
  }

  int connections() {
    return connections.get();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
