package jp.yoridokoro.pages.wall;

import java.util.List;
import jp.yoridokoro.pages.Choice;

/** Words to look for, under what they are about. */
public record Block(String name, List<Choice> choices) {}
