package io.wertpfad.run;

import io.wertpfad.delivery.ScriptedServer;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** A way to kill a process: when, and how to tell what it was doing. */
sealed interface Kill {

    /**
     * Does it, unless the process ends before.
     *
     * @return what it was doing
     */
    Phase on(RealProcess process, ScriptedServer server);

    /** Some time after its start, whatever it does then. */
    record After(long milliseconds) implements Kill {

        @Override
        public Phase on(RealProcess process, ScriptedServer server) {
            process.await(Moments.after(() -> true, milliseconds));
            String threads = milliseconds < InPhase.JAVA_IS_UP ? "" : process.threads();
            process.kill();
            return Phase.in(threads);
        }
    }

    /** Some time after it was seen in a phase; then it may be in another one. */
    record InPhase(Phase wanted, long milliseconds) implements Kill {

        /** Asked for its threads earlier, Java ends. */
        static final long JAVA_IS_UP = 500;

        private static final long PAUSE = 100;

        @Override
        public Phase on(RealProcess process, ScriptedServer server) {
            process.await(Moments.after(() -> true, JAVA_IS_UP));
            while (process.isAlive() && Phase.in(process.threads()) != wanted) {
                process.await(Moments.after(() -> true, PAUSE));
            }
            process.await(Moments.after(() -> true, milliseconds));
            Phase phase = Phase.in(process.threads());
            process.kill();
            return phase;
        }
    }

    /** As its mail server hears of a mail to someone whose mails were not hit before. */
    record AtMail(int number, Point point, Set<String> hit) implements Kill {

        @Override
        public Phase on(RealProcess process, ScriptedServer server) {
            AtomicInteger mails = new AtomicInteger();
            Consumer<String> strike = recipient -> {
                if (!hit.contains(recipient) && mails.incrementAndGet() == number) {
                    hit.add(recipient);
                    process.kill();
                }
            };
            int before = server.mails().size();
            switch (point) {
                case ADDRESSED -> server.recipient(recipient -> struck(strike, recipient));
                case TAKEN -> server.end(recipient -> struck(strike, recipient));
                case ANSWERED -> process.await(() -> server.mails().size() >= before + number);
            }
            if (point == Point.ANSWERED) {
                process.kill();
            }
            process.end();
            server.recipient(recipient -> "250 ok").end(recipient -> "250 ok");
            return Phase.DELIVERY;
        }

        private static String struck(Consumer<String> strike, String recipient) {
            strike.accept(recipient);
            return "250 ok";
        }
    }

    /** How far the mail is when the process is killed. */
    enum Point {
        /** Nothing of it is there but to whom it goes. */
        ADDRESSED,
        /** The server has it, and has not said so. */
        TAKEN,
        /** The server has said that it has it. */
        ANSWERED
    }

    /** Some kill at one of the next mails. */
    static Kill atSomeMail(Random dice, int most, Set<String> hit) {
        return new AtMail(1 + dice.nextInt(most), Point.values()[dice.nextInt(Point.values().length)], hit);
    }
}
