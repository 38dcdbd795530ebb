// Judges a folder with golang.org/x/mod/sumdb: notes, leaf hashes, inclusion and consistency proofs of our log.
package main

import (
	"encoding/base64"
	"fmt"
	"os"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

func must(err error) {
	if err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
}

func hash(text string) tlog.Hash {
	var h tlog.Hash
	b, err := base64.StdEncoding.DecodeString(text)
	must(err)
	if copy(h[:], b) != 32 {
		must(fmt.Errorf("not a hash"))
	}
	return h
}

func hashes(fields []string) []tlog.Hash {
	var all []tlog.Hash
	for _, f := range fields {
		all = append(all, hash(f))
	}
	return all
}

// What is wrong with one line; nil when it is right.
func judge(f []string) error {
	var a, b int64
	switch f[0] {
	case "key":
		verifier, err := note.NewVerifier(f[1])
		must(err)
		signed, err := os.ReadFile(f[2])
		must(err)
		_, err = note.Open(signed, note.VerifierList(verifier))
		return err
	case "leaf":
		entry, err := base64.StdEncoding.DecodeString(f[2])
		must(err)
		if tlog.RecordHash(entry) != hash(f[1]) {
			return fmt.Errorf("another leaf hash")
		}
		return nil
	case "record":
		fmt.Sscan(f[1], &a)
		fmt.Sscan(f[2], &b)
		return tlog.CheckRecord(hashes(f[5:]), b, hash(f[3]), a, hash(f[4]))
	case "tree":
		fmt.Sscan(f[1], &a)
		fmt.Sscan(f[3], &b)
		return tlog.CheckTree(hashes(f[5:]), b, hash(f[4]), a, hash(f[2]))
	case "tile":
		fmt.Sscan(f[2], &a)
		fmt.Sscan(f[3], &b)
		tile := tlog.Tile{H: 8, L: -1, N: a, W: int(b)}
		if f[1] != "entries" {
			fmt.Sscan(f[1], &tile.L)
		}
		if strings.Replace(tile.Path(), "tile/8/", "tile/", 1) != strings.Replace(f[4], "/entries/", "/data/", 1) {
			return fmt.Errorf("another path")
		}
		return nil
	}
	must(fmt.Errorf("unknown line"))
	return nil
}

// Lines: key VKEY FILE | leaf HASH BASE64 | record INDEX SIZE ROOT LEAF PROOF… | tree OLD OLDROOT SIZE ROOT PROOF…
// | tile LEVEL INDEX WIDTH PATH
// A line that begins with `not` must be refused.
func main() {
	text, err := os.ReadFile(os.Args[1])
	must(err)
	count := 0
	for _, line := range strings.Split(strings.TrimSpace(string(text)), "\n") {
		f := strings.Fields(line)
		if f[0] != "not" {
			must(judge(f))
		} else if judge(f[1:]) == nil {
			must(fmt.Errorf("believed: %s", line))
		}
		count++
	}
	fmt.Println("judged", count)
}
