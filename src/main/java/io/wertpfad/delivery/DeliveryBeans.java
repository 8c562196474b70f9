package io.wertpfad.delivery;

import org.springframework.context.annotation.Import;

/** What this module gives the application context. */
@Import({Copies.class, Dispatch.class, Ledger.class, Mailing.class, Releases.class, Reminders.class})
public final class DeliveryBeans {

    private DeliveryBeans() {}
}
