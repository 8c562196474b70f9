package io.wertpfad.pack;

/** The version of Wertpfad: the same version, templates and data state make the same bytes. */
public final class ProductVersion {

    public static final String NUMBER = "0.1.0";

    private ProductVersion() {}
}
