package io.wertpfad.measurement;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * Ascending counted values in few bytes: their common scale, how many there are, then for each the distance from the one
 * before as a number of variable length, and its count. Exact, whatever the values are.
 */
final class PackedValues implements Iterator<Counted> {

    private static final int SEVEN = 7;
    private static final int MORE = 0x80;
    private static final int PAYLOAD = 0x7f;
    private static final int LONG_BITS = 62;

    private final byte[] bytes;
    private final int scale;
    private int place;
    private long left;
    private BigInteger unscaled;

    private PackedValues(byte[] bytes) {
        this.bytes = bytes;
        this.scale = Math.toIntExact(readLong());
        this.left = readLong();
        boolean negative = readLong() == 1;
        BigInteger first = readNumber();
        this.unscaled = negative ? first.negate() : first;
    }

    /** Packs values that ascend; there must be some. */
    static byte[] pack(List<Counted> ascending) {
        int scale = 0;
        for (Counted counted : ascending) {
            scale = Math.max(scale, counted.value().scale());
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(ascending.size() * 4);
        BigInteger before = ascending.get(0).value().setScale(scale).unscaledValue();
        write(bytes, scale);
        write(bytes, ascending.size());
        write(bytes, before.signum() < 0 ? 1 : 0);
        write(bytes, before.abs());
        for (Counted counted : ascending) {
            BigInteger value = counted.value().setScale(scale).unscaledValue();
            write(bytes, value.subtract(before));
            write(bytes, counted.rows());
            before = value;
        }
        return bytes.toByteArray();
    }

    /** The values that were packed. */
    static Iterator<Counted> unpack(byte[] bytes) {
        return new PackedValues(bytes);
    }

    @Override
    public boolean hasNext() {
        return left > 0;
    }

    @Override
    public Counted next() {
        if (left == 0) {
            throw new NoSuchElementException();
        }
        left--;
        unscaled = unscaled.add(readNumber());
        return new Counted(new BigDecimal(unscaled, scale), readLong());
    }

    private static void write(ByteArrayOutputStream bytes, BigInteger number) {
        BigInteger rest = number;
        while (rest.bitLength() > LONG_BITS) {
            bytes.write((rest.intValue() & PAYLOAD) | MORE);
            rest = rest.shiftRight(SEVEN);
        }
        write(bytes, rest.longValueExact());
    }

    private static void write(ByteArrayOutputStream bytes, long number) {
        long rest = number;
        while (rest > PAYLOAD) {
            bytes.write(((int) rest & PAYLOAD) | MORE);
            rest >>>= SEVEN;
        }
        bytes.write((int) rest);
    }

    private long readLong() {
        return readNumber().longValueExact();
    }

    private BigInteger readNumber() {
        long low = 0;
        int shift = 0;
        while (shift < LONG_BITS - SEVEN) {
            byte next = bytes[place++];
            low |= (long) (next & PAYLOAD) << shift;
            shift += SEVEN;
            if (next >= 0) {
                return BigInteger.valueOf(low);
            }
        }
        BigInteger number = BigInteger.valueOf(low);
        byte next;
        do {
            next = bytes[place++];
            number = number.add(BigInteger.valueOf(next & PAYLOAD).shiftLeft(shift));
            shift += SEVEN;
        } while (next < 0);
        return number;
    }
}
