package io.wertpfad.intake.reading;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;

/**
 * Numbers the different combinations of some cells in the order in which they come, looked up by their bytes. Neighbouring
 * cells are compared at once, with the delimiters between them.
 */
final class PlainKeys {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private final int[] firstCells;
    private final int[] lastCells;
    private int[] table = new int[1 << 10];
    private int[] hashes = new int[1 << 8];
    private int[] ends = new int[1 << 8];
    private byte[] keys = new byte[1 << 14];
    private int size;

    /** @param cells the places of the cells in a row, ascending */
    PlainKeys(List<Integer> cells) {
        int[] first = new int[cells.size()];
        int[] last = new int[cells.size()];
        int runs = 0;
        for (int cell : cells) {
            if (runs > 0 && last[runs - 1] == cell - 1) {
                last[runs - 1] = cell;
            } else {
                first[runs] = cell;
                last[runs++] = cell;
            }
        }
        this.firstCells = Arrays.copyOf(first, runs);
        this.lastCells = Arrays.copyOf(last, runs);
    }

    /** How many combinations there are: the next new one gets this number. */
    int size() {
        return size;
    }

    /** The number of the combination in a line; a new one is noted. */
    int find(PlainLines line) {
        int hash = hash(line);
        int mask = table.length - 1;
        for (int slot = hash & mask; ; slot = (slot + 1) & mask) {
            int number = table[slot] - 1;
            if (number < 0) {
                return add(line, hash, slot);
            }
            if (hashes[number] == hash && equals(line, number)) {
                return number;
            }
        }
    }

    private int hash(PlainLines line) {
        byte[] bytes = line.bytes();
        long hash = 0;
        for (int run = 0; run < firstCells.length; run++) {
            int i = line.begin(firstCells[run]);
            int end = line.end(lastCells[run]);
            for (; i + Long.BYTES <= end; i += Long.BYTES) {
                hash = (hash ^ (long) LONGS.get(bytes, i)) * MIX;
                hash ^= hash >>> 29;
            }
            long rest = (long) LONGS.get(bytes, i) & firstBytes(end - i);
            hash = (hash ^ rest ^ (end - i)) * MIX;
            hash ^= hash >>> 29;
        }
        return (int) (hash ^ (hash >>> 32));
    }

    /** Whether a combination is the one in a line. Each run of cells is kept with a zero behind it, which no cell holds. */
    private boolean equals(PlainLines line, int number) {
        byte[] bytes = line.bytes();
        int kept = number == 0 ? 0 : ends[number - 1];
        for (int run = 0; run < firstCells.length; run++) {
            int i = line.begin(firstCells[run]);
            int end = line.end(lastCells[run]);
            for (; i + Long.BYTES <= end; i += Long.BYTES, kept += Long.BYTES) {
                if ((long) LONGS.get(bytes, i) != (long) LONGS.get(keys, kept)) {
                    return false;
                }
            }
            int rest = end - i;
            long difference = (long) LONGS.get(bytes, i) ^ (long) LONGS.get(keys, kept);
            if ((difference & firstBytes(rest)) != 0 || keys[kept + rest] != 0) {
                return false;
            }
            kept += rest + 1;
        }
        return kept == ends[number];
    }

    private static long firstBytes(int count) {
        return (1L << (count * Byte.SIZE)) - 1;
    }

    private int add(PlainLines line, int hash, int slot) {
        int place = size == 0 ? 0 : ends[size - 1];
        for (int run = 0; run < firstCells.length; run++) {
            int begin = line.begin(firstCells[run]);
            int length = line.end(lastCells[run]) - begin;
            while (keys.length < place + length + 1 + Long.BYTES) {
                keys = Arrays.copyOf(keys, keys.length * 2);
            }
            System.arraycopy(line.bytes(), begin, keys, place, length);
            place += length;
            keys[place++] = 0;
        }
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, size * 2);
            hashes = Arrays.copyOf(hashes, size * 2);
        }
        ends[size] = place;
        hashes[size] = hash;
        table[slot] = ++size;
        if (size * 2 > table.length) {
            grow();
        }
        return size - 1;
    }

    private void grow() {
        table = new int[table.length * 2];
        int mask = table.length - 1;
        for (int number = 0; number < size; number++) {
            int slot = hashes[number] & mask;
            while (table[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            table[slot] = number + 1;
        }
    }
}
