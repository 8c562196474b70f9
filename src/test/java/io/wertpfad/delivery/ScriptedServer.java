package io.wertpfad.delivery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * A mail server that does as it is told at each point of the conversation, also what real ones only do on bad days. It talks
 * SMTP over real connections.
 */
public final class ScriptedServer implements AutoCloseable {

    /** Instead of a reply: breaks the connection. */
    static final String DROP = "drop";

    /** Instead of a reply: says nothing and waits. */
    static final String SILENCE = "silence";

    private static final int ENOUGH = 2_000;

    private final ServerSocket socket;
    private final SSLSocketFactory tls;
    private final boolean implicit;
    private final Set<Socket> open = Collections.synchronizedSet(new HashSet<>());
    private final List<Mail> mails = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger connections = new AtomicInteger();

    private volatile Function<String, String> sender = address -> "250 ok";
    private volatile Function<String, String> recipient = address -> "250 ok";
    private volatile Function<String, String> end = address -> "250 ok";
    private volatile boolean dropsInTheMiddle;
    private volatile boolean silent;

    private ScriptedServer(SSLSocketFactory tls, boolean implicit) {
        try {
            this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        this.tls = tls;
        this.implicit = implicit;
        Thread thread = new Thread(this::accept, "scripted mail server");
        thread.setDaemon(true);
        thread.start();
    }

    /** One without encryption. */
    public static ScriptedServer plain() {
        return new ScriptedServer(null, false);
    }

    /** One that offers STARTTLS, or talks TLS from the first byte. */
    static ScriptedServer encrypted(SSLSocketFactory tls, boolean implicit) {
        return new ScriptedServer(tls, implicit);
    }

    /** What it replies to the sender's address. */
    ScriptedServer sender(String reply) {
        sender = address -> reply;
        return this;
    }

    /** What it replies to a recipient. */
    public ScriptedServer recipient(Function<String, String> reply) {
        recipient = reply;
        return this;
    }

    /** What it replies at the end of a message, that it has taken by then; or {@link #DROP} or {@link #SILENCE}. */
    public ScriptedServer end(Function<String, String> reply) {
        end = reply;
        return this;
    }

    /** Whether it breaks connections in the middle of a message. */
    ScriptedServer dropsInTheMiddle(boolean drops) {
        dropsInTheMiddle = drops;
        return this;
    }

    /** Whether it says nothing at all. */
    ScriptedServer silent(boolean says) {
        silent = says;
        return this;
    }

    public int port() {
        return socket.getLocalPort();
    }

    int connections() {
        return connections.get();
    }

    /** What it has taken, also where nobody heard it say so. */
    public List<Mail> mails() {
        return List.copyOf(mails);
    }

    /** Those to whom it has taken something, in order. */
    List<String> recipients() {
        return mails().stream().map(Mail::recipient).sorted().toList();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                open.add(client);
                connections.incrementAndGet();
                Thread thread = new Thread(() -> talk(client), "scripted mail server");
                thread.setDaemon(true);
                thread.start();
            } catch (IOException e) {
                return;
            }
        }
    }

    private void talk(Socket client) {
        try {
            Socket secure = implicit ? secured(client) : client;
            if (!silent) {
                new Conversation(secure).hold();
            }
        } catch (IOException e) {
            // The other side has gone, or did not trust us.
            open.remove(client);
        }
    }

    private Socket secured(Socket client) throws IOException {
        SSLSocket secure = (SSLSocket) tls.createSocket(client, null, client.getPort(), true);
        secure.setUseClientMode(false);
        secure.startHandshake();
        return secure;
    }

    @Override
    public void close() {
        try {
            socket.close();
            for (Socket client : Set.copyOf(open)) {
                client.close();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A message as it came, heads and all. */
    public record Mail(String recipient, String text) {

        public String messageId() {
            return text.lines()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("message-id:"))
                    .findFirst()
                    .orElseThrow()
                    .substring("message-id:".length())
                    .strip();
        }
    }

    private final class Conversation {

        private Socket socket;
        private BufferedReader in;
        private OutputStream out;
        private String to = "";

        Conversation(Socket socket) throws IOException {
            use(socket);
        }

        private void use(Socket with) throws IOException {
            socket = with;
            in = new BufferedReader(new InputStreamReader(with.getInputStream(), StandardCharsets.UTF_8));
            out = with.getOutputStream();
        }

        private void say(String reply) throws IOException {
            out.write((reply + "\r\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        }

        void hold() throws IOException {
            say("220 ready");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String command = line.toUpperCase(Locale.ROOT);
                if (command.startsWith("EHLO")) {
                    boolean offers = tls != null && !(socket instanceof SSLSocket);
                    say(offers ? "250-hello\r\n250 STARTTLS" : "250 hello");
                } else if (command.startsWith("STARTTLS")) {
                    say("220 go on");
                    use(secured(socket));
                } else if (command.startsWith("MAIL")) {
                    say(sender.apply(line));
                } else if (command.startsWith("RCPT")) {
                    to = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
                    say(recipient.apply(to));
                } else if (command.startsWith("DATA")) {
                    say("354 go on");
                    if (!take()) {
                        socket.close();
                        return;
                    }
                } else if (command.startsWith("QUIT")) {
                    say("221 bye");
                    return;
                } else {
                    say("250 ok");
                }
            }
        }

        /** Takes a message; false if that was the end of the conversation. */
        private boolean take() throws IOException {
            StringBuilder text = new StringBuilder();
            for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
                text.append(line).append('\n');
                if (dropsInTheMiddle && text.length() > ENOUGH) {
                    return false;
                }
            }
            String reply = end.apply(to);
            if (reply.startsWith("250") || reply.equals(DROP) || reply.equals(SILENCE)) {
                mails.add(new Mail(to, text.toString()));
            }
            if (reply.equals(SILENCE)) {
                return in.readLine() != null;
            }
            if (reply.equals(DROP)) {
                return false;
            }
            say(reply);
            return true;
        }
    }
}
