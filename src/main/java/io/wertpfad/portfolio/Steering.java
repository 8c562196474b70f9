package io.wertpfad.portfolio;

import io.wertpfad.text.Language;
import java.util.List;

/** The members of a joint steering and the beat of their meetings. */
public record Steering(Cadence cadence, List<Member> members) {

    public Steering {
        members = List.copyOf(members);
    }

    /** Those in which members read an edition, each once. */
    public List<Language> languages(Edition edition) {
        return members.stream()
                .filter(member -> member.edition() == edition)
                .map(Member::language)
                .distinct()
                .sorted()
                .toList();
    }

    public enum Cadence {
        MONTHLY,
        QUARTERLY
    }

    /** Someone who gets the pack, named by role. */
    public record Member(Party party, String role, String email, Language language, Edition edition) {}
}
