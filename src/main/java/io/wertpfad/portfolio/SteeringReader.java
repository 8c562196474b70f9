package io.wertpfad.portfolio;

import io.wertpfad.portfolio.Steering.Cadence;
import io.wertpfad.portfolio.Steering.Member;
import io.wertpfad.portfolio.yaml.Node;
import io.wertpfad.portfolio.yaml.Shown;
import io.wertpfad.text.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads who steers, and sees to it that all four parties do. */
final class SteeringReader {

    /** One address as mail servers take it without quoting; nothing that could end a header line or begin a second address. */
    private static final Pattern EMAIL = Pattern.compile(
            "[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+(\\.[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@([\\p{L}\\p{N}]([\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?\\.)+[\\p{L}\\p{N}]([\\p{L}\\p{N}-]*[\\p{L}\\p{N}])");

    private static final int LONGEST_EMAIL = 254;

    private final Findings findings;
    private final Values values;
    private final Set<Party> parties = EnumSet.noneOf(Party.class);
    private final Map<String, Node> customerAddresses = new HashMap<>();
    private final Map<String, Node> internalAddresses = new HashMap<>();

    SteeringReader(Findings findings, Values values) {
        this.findings = findings;
        this.values = values;
    }

    @Nullable
    Steering read(@Nullable Node node) {
        Fields fields = values.fields(node, "cadence", "members");
        if (fields == null) {
            return null;
        }
        Node cadenceNode = fields.optional("cadence");
        Cadence cadence = cadenceNode == null ? Cadence.MONTHLY : values.choice(cadenceNode, Cadence.class);
        Node list = fields.required("members", "[{party: sales, role: …, email: …, language: de, edition: internal}]");
        List<Member> members = new ArrayList<>();
        for (Node item : values.items(list)) {
            Member member = member(item);
            if (member != null) {
                members.add(member);
            }
        }
        if (list != null) {
            findMissing(list);
        }
        findLeaks();
        return cadence == null ? null : new Steering(cadence, members);
    }

    private @Nullable Member member(Node item) {
        Fields fields = values.fields(item, "party", "role", "email", "language", "edition");
        if (fields == null) {
            return null;
        }
        Party party = values.choice(fields.required("party", "sales"), Party.class);
        String role = values.text(fields.required("role", "Vertrieb Nord"));
        Node emailNode = fields.required("email", "sales@nordwind.example");
        String email = email(emailNode);
        Language language = values.choice(fields.required("language", "de"), Language.class);
        Node editionNode = fields.required("edition", "internal");
        Edition edition = values.choice(editionNode, Edition.class);
        if (party != null) {
            parties.add(party);
        }
        if (party == Party.CUSTOMER && edition == Edition.INTERNAL && editionNode != null) {
            findings.add(editionNode.place(), "member.customer_internal");
        } else if (email != null && emailNode != null) {
            Map<String, Node> addresses = party == Party.CUSTOMER ? customerAddresses : internalAddresses;
            if (party == Party.CUSTOMER || edition == Edition.INTERNAL) {
                addresses.putIfAbsent(email.toLowerCase(Locale.ROOT), emailNode);
            }
        }
        if (party == null || role == null || email == null || language == null || edition == null) {
            return null;
        }
        return new Member(party, role, email, language, edition);
    }

    private @Nullable String email(@Nullable Node node) {
        String text = values.text(node);
        if (node == null || text == null) {
            return null;
        }
        if (text.length() > LONGEST_EMAIL || !EMAIL.matcher(text).matches()) {
            findings.add(node.place(), "member.email", Shown.of(text));
            return null;
        }
        return text;
    }

    private void findMissing(Node list) {
        List<String> missing =
                Party.missingFrom(parties).stream().map(Party::code).toList();
        if (!missing.isEmpty()) {
            List<String> all = Arrays.stream(Party.values()).map(Party::code).toList();
            findings.add(list.place(), "party.missing", missing, all);
        }
    }

    /** Nobody gets as a colleague what they must not see as the customer. */
    private void findLeaks() {
        customerAddresses.forEach((email, node) -> {
            Node internal = internalAddresses.get(email);
            if (internal != null) {
                findings.add(
                        internal.place(),
                        "member.both_editions",
                        Shown.of(email),
                        node.place().line());
            }
        });
    }
}
